-- What retention did is told through a lens by when it was done (ADR 14).
select lens.date('report_retention_act', 'at');
