package planted.domain;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the law: a public repository with a transaction of its own. */
@Repository
@Transactional
public class PlantedRows {}
