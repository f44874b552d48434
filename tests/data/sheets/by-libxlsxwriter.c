/* Writes by-libxlsxwriter.xlsx: cc by-libxlsxwriter.c -lxlsxwriter && ./a.out (libxlsxwriter 1.1.4) */
#include <xlsxwriter.h>

int main(void) {
    lxw_workbook_options options = {.constant_memory = LXW_FALSE};
    lxw_workbook* book = workbook_new_opt("by-libxlsxwriter.xlsx", &options);
    lxw_worksheet* cards = workbook_add_worksheet(book, "Cards");
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "dd/mm/yyyy");
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    lxw_format* empty = workbook_add_format(book);
    format_set_bg_color(empty, LXW_COLOR_YELLOW);
    worksheet_write_string(cards, 0, 0, "ICCID", bold);
    worksheet_write_string(cards, 0, 1, "MSISDN", bold);
    worksheet_write_string(cards, 0, 2, "Since", bold);
    worksheet_write_string(cards, 0, 3, "Label", bold);
    worksheet_write_string(cards, 1, 0, "8933224000000010003", NULL);
    worksheet_write_number(cards, 1, 1, 33700000001.0, NULL);
    lxw_datetime since = {2026, 11, 23, 0, 0, 0};
    worksheet_write_datetime(cards, 1, 2, &since, day);
    lxw_rich_string_tuple one = {.format = bold, .string = "Pump"};
    lxw_rich_string_tuple two = {.format = NULL, .string = " 7 "};
    lxw_rich_string_tuple three = {.format = bold, .string = "(north)"};
    lxw_rich_string_tuple* runs[] = {&one, &two, &three, NULL};
    worksheet_write_rich_string(cards, 1, 3, runs, NULL);
    worksheet_write_number(cards, 3, 0, 8933224000000010011.0, NULL);
    worksheet_write_boolean(cards, 3, 1, 1, NULL);
    worksheet_write_formula_str(cards, 3, 3, "=A2&\"\"", NULL, "8933224000000010003");
    worksheet_write_blank(cards, 3, 9, empty);
    worksheet_write_blank(cards, 4, 0, empty);
    worksheet_write_url(cards, 5, 0, "https://example.com/", NULL);
    return workbook_close(book);
}
