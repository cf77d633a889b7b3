-- The kind of a complaint is the platform's own word, so only its length is bounded; likewise a return's reason.
alter table trade_complaint add constraint trade_complaint_kind_is_short check (char_length(kind) between 1 and 200);
alter table trade_complaint add constraint trade_complaint_text_is_bounded check (char_length(text) <= 10000);
alter table trade_return add constraint trade_return_reason_is_short check (char_length(reason_code) between 1 and 200);
