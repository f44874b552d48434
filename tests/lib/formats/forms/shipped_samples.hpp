#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace simprof::test {

/// A file of `tests/data/platforms`, and the form that has to read it.
struct ShippedSample {
    std::string_view file;
    std::string_view form;
    std::size_t header_line = 1;  ///< of a table
};

inline constexpr std::array<ShippedSample, 37> shipped_samples{{
    {"1nce.json", "1nce"},
    {"airvantage-import.csv", "airvantage-import"},
    {"airvantage.json", "airvantage"},
    {"cisco-control-center-details.ndjson", "cisco-control-center-api"},
    {"cisco-control-center.csv", "cisco-control-center"},
    {"emnify.json", "emnify"},
    {"hologram.json", "hologram"},
    {"kore-one.json", "kore-one"},
    {"onomondo.json", "onomondo"},
    {"simprof-csv.csv", "simprof-csv"},
    {"simprof-json.json", "simprof-json"},
    {"soracom-sims.json", "soracom-sims"},
    {"soracom-subscribers.json", "soracom-subscribers"},
    {"sysmocom-keys-lined-up.txt", "sysmocom-keys"},
    {"sysmocom-keys.tsv", "sysmocom-keys"},
    {"telenor-iot-connect.json", "telenor-iot-connect"},
    {"telit-devicewise-find.ndjson", "telit-devicewise-find"},
    {"telit-devicewise-list.json", "telit-devicewise"},
    {"telit-devicewise.ndjson", "telit-devicewise"},
    {"telnyx.json", "telnyx"},
    {"things-mobile.xml", "things-mobile"},
    {"transatel-delivery-esim.csv", "transatel-delivery"},
    {"transatel-delivery-hlrstatus.csv", "transatel-delivery"},
    {"transatel-delivery.csv", "transatel-delivery"},
    {"transatel-lines.json", "transatel-lines"},
    {"transatel-list-upload-msisdn.csv", "simprof-csv"},
    {"transatel-list-upload-serial-number.csv", "simprof-csv"},
    {"transatel-list-upload.csv", "simprof-csv"},
    {"transatel-portal-en.csv", "transatel-portal-en"},
    {"transatel-portal-fr.csv", "transatel-portal-fr"},
    {"transatel-subscribers.ndjson", "transatel-subscribers"},
    {"truphone.json", "truphone"},
    {"twilio-supersim.json", "twilio-supersim"},
    {"verizon-thingspace.json", "verizon-thingspace"},
    {"vodafone-gdsp-used.csv", "vodafone-gdsp", 5},
    {"vodafone-gdsp.csv", "vodafone-gdsp", 9},
    {"wireless-logic-simpro.json", "wireless-logic-simpro"},
}};

}  // namespace simprof::test
