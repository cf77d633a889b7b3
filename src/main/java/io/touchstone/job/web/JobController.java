package io.touchstone.job.web;

import io.touchstone.identity.Accounts;
import io.touchstone.job.JobId;
import io.touchstone.job.JobView;
import io.touchstone.job.domain.JobDesk;
import io.touchstone.job.domain.JobFilter;
import io.touchstone.kernel.KeysetPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Long work as staff sees it. Who may see, end and download is said at {@link JobDesk}. */
@Controller
@RequestMapping("/admin/jobs")
class JobController {

    private static final int PAGE_SIZE = 50;

    private final JobDesk desk;
    private final Accounts accounts;

    JobController(JobDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) JobView.@Nullable State state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        String wanted = kind == null || kind.isBlank() ? null : kind;
        KeysetPage<JobView> page = desk.list(new JobFilter(wanted, state), cursor, PAGE_SIZE);
        model.addAttribute("page", page);
        model.addAttribute("names", names(page.items()));
        model.addAttribute("kind", wanted);
        model.addAttribute("state", state);
        model.addAttribute("kinds", desk.kinds());
        model.addAttribute("states", JobView.State.values());
        model.addAttribute("url", url(wanted, state));
        return "job/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable JobId id, Model model) {
        JobView job = desk.find(id);
        model.addAttribute("job", job);
        model.addAttribute("names", names(List.of(job)));
        model.addAttribute("log", desk.log(id));
        return "job/show";
    }

    /** The part that other pages embed; it asks for itself again until the job has ended. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable JobId id, Model model) {
        model.addAttribute("job", desk.find(id));
        return "job/_progress :: bar(job=${job})";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable JobId id, RedirectAttributes flash) {
        desk.cancel(id);
        flash.addFlashAttribute("notice", "job.cancel.asked");
        return "redirect:/admin/jobs/" + id;
    }

    @GetMapping("/{id}/result")
    ResponseEntity<Resource> result(@PathVariable JobId id) {
        Path file = desk.result(id);
        String name = file.getFileName().toString();
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    private Map<String, String> names(List<JobView> jobs) {
        return accounts.displayNames(
                jobs.stream().map(job -> job.actor().id()).distinct().toList());
    }

    private static String url(@Nullable String kind, JobView.@Nullable State state) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/admin/jobs");
        if (kind != null) {
            url.queryParam("kind", kind);
        }
        if (state != null) {
            url.queryParam("state", state);
        }
        return url.encode().toUriString();
    }
}
