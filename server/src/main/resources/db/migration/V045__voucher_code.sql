-- A code typed from a sheet leads to what was printed, without the operation's id.
CREATE INDEX voucher_print_code ON voucher_print (code, printed_at);
