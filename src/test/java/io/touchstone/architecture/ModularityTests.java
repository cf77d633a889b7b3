package io.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ImportOption;
import io.touchstone.Touchstone;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final Path PICTURES = Path.of("docs/generated/modules");

    @Test
    void keepsTheModuleGraphOfThePackageInfos() {
        ApplicationModules.of(Touchstone.class).verify();
    }

    /** Written at every run: a changed graph shows in review. */
    @Test
    void drawsTheModuleGraph() {
        var options = Documenter.Options.defaults().withOutputFolder(PICTURES.toString());
        new Documenter(ApplicationModules.of(Touchstone.class), options).writeModulesAsPlantUml();
    }

    @Test
    void wouldSeeAModuleThatImportsUpwards() {
        var planted = ApplicationModules.of("planted.graph", new ImportOption.OnlyIncludeTests());

        assertThatExceptionOfType(Violations.class).isThrownBy(planted::verify).withMessageContaining("upper");
    }
}
