/* Writes by-libxlsxwriter-inline.xlsx, its texts in the cells: cc by-libxlsxwriter-inline.c -lxlsxwriter && ./a.out */
#include <xlsxwriter.h>

int main(void) {
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_workbook* book = workbook_new_opt("by-libxlsxwriter-inline.xlsx", &options);
    lxw_worksheet* cards = workbook_add_worksheet(book, "Cards");
    worksheet_write_string(cards, 0, 0, "ICCID", NULL);
    worksheet_write_string(cards, 0, 1, "Status", NULL);
    worksheet_write_string(cards, 2, 0, "8933224000000010003", NULL);
    worksheet_write_string(cards, 2, 1, "  active", NULL);
    return workbook_close(book);
}
