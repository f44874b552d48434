# shellcheck shell=sh disable=SC2034,SC2154
# Subscribers come as the platform's API gives them, a document a line, each with all its options. The reference is our
# own import of the same SIMs as CSV.
title='import subscribers as NDJSON' target=1.5 memory_target=200

prepare() {
    fleet_files
    [ -e "$fleet/subscribers.ndjson" ] || awk -F , 'NR > 1 {
        two = $6 == "meter" ? "2g" : $6 == "camera" ? "5g" : "4g"
        mo = $6 == "meter" || $6 == "gateway" ? "off" : "on"
        printf "{\"simSerial\":\"%s\",\"msisdn\":\"%s\",\"primaryImsi\":\"%s\",\"group\":\"%s\",", $1, $3, $2, $5
        printf "\"ratePlan\":\"%s\",", $6 == "meter" || $6 == "tracker" ? "small" : "large"
        printf "\"status\":\"%s\",\"serviceProfile\":\"%s\",", $4 == "active" ? "Active" : "Suspended", $6
        printf "\"options\":[{\"name\":\"data\",\"value\":\"on\"},{\"name\":\"sms-mo\",\"value\":\"%s\"},", mo
        printf "{\"name\":\"sms-mt\",\"value\":\"%s\"},{\"name\":\"voice\",\"value\":\"off\"},", $6 == "gateway" ? "off" : "on"
        printf "{\"name\":\"radio\",\"value\":\"%s\"},{\"name\":\"roaming\",\"value\":\"%s\"}]}\n", two,
            $6 == "tracker" ? "world" : "eu"
    }' "$fleet/fleet.csv" >"$fleet/subscribers.ndjson"
}
reset() { fresh "$fleet/empty.db" "$work/$side.db"; }
ours() { timed "$program" --store "$work/ours.db" sim import "$fleet/subscribers.ndjson" --yes; }
theirs() { timed "$program" --store "$work/theirs.db" sim import "$fleet/fleet.csv" --yes; }
check() {
    expect "$sims SIMs" "$(sqlite3 "$work/$side.db" 'SELECT count(*) FROM sim') SIMs"
}
