package planted.dto;

/** Breaks the law twice: by its name and by its package. */
public record OrderDto(String id) {}
