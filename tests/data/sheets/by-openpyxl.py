"""Writes by-openpyxl.xlsx: python3 by-openpyxl.py (python3-openpyxl 3.0.9)."""
import datetime
import openpyxl

book = openpyxl.Workbook()
cover = book.active
cover.title = "Cover"
cover["B2"] = "Cards of a made-up fleet"
cards = book.create_sheet("Cartes & co")
cards.append(["ICCID", "IMSI", "Status", "Since", "At", "Ok", "Label"])
cards.append(["8933224000000010003", "208010000000001", "active", datetime.date(2026, 11, 23),
              datetime.datetime(2026, 11, 23, 14, 30), True, " Zoé \n"])
cards.append([8933224000000010011, 208010000000002, "suspended", datetime.date(1900, 1, 31),
              datetime.time(8, 15), False, 12.5])
cards["A5"] = 8.93322e18
cards["B5"] = 33700000001.0
cards["C5"] = "=UPPER(\"active\")"
cards["A7"] = "8933224000000010029"
cards["G7"] = "_x0041_ & <tag>"
cards["F7"] = "#N/A"
cards["F7"].data_type = "e"
secret = book.create_sheet("Secret")
secret.append(["ICCID"])
secret.sheet_state = "hidden"
book.create_chartsheet("Chart")
cards.row_dimensions[7].hidden = True
book.save("by-openpyxl.xlsx")

book = openpyxl.Workbook()
book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
sheet = book.active
sheet.append(["ICCID", "Since"])
sheet.append(["8933224000000010003", datetime.date(2026, 11, 23)])
book.save("by-openpyxl-1904.xlsx")
