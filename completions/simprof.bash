# bash completion for simprof. Written from the table of commands: do not edit.

# Names of profiles, packs, plans or forms; nothing where there is none.
_simprof_names() {
    simprof "${_simprof_store[@]}" "$1" list -o csv --no-input --wait 0 2>/dev/null |
        sed -n -e '1{/^name/!q' -e 'd' -e '}' -e 's/\r$//' -e '/^"/d' -e 's/,.*//' -e p
}

# Offers those lines of standard input that begin with the word at the cursor.
_simprof_offer() {
    local word
    while IFS= read -r word; do
        [[ $word == "$_simprof_word"* ]] && COMPREPLY+=("$(printf '%q' "$word")")
    done
}

_simprof_values() {
    case $1 in
        profile | pack | plan | form) _simprof_offer < <(_simprof_names "$1") ;;
        file) compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$_simprof_word") ;;
        status) _simprof_offer < <(printf '%s\n' available preactivated test active suspended barred sleep terminated) ;;
        kind) _simprof_offer < <(printf '%s\n' sim.migrate sim.deviate sim.realign sim.activate sim.suspend sim.resume sim.terminate sim.import sim.add sim.edit profile.create profile.edit profile.archive profile.unarchive profile.delete catalogue.apply request.revert store.clock) ;;
        format) _simprof_offer < <(printf '%s\n' table json ndjson csv) ;;
        color) _simprof_offer < <(printf '%s\n' auto always never) ;;
        shell) _simprof_offer < <(printf '%s\n' bash zsh fish) ;;
        rule) _simprof_offer < <(printf '%s\n' IDN-1 IDN-2 IDN-3 IDN-4 IDN-5 IDN-6 CAT-1 CAT-2 CAT-3 CAT-4 CAT-5 CAT-6 OPT-1 OPT-2 OPT-3 OPT-4 PRO-1 PRO-2 PRO-3 PRO-4 PRO-5 PRO-6 PRO-7 PRO-8 PRO-9 MIG-1 MIG-2 MIG-3 MIG-4 MIG-5 MIG-6 MIG-7 MIG-8 MIG-9 DEV-1 DEV-2 DEV-3 DEV-4 DEV-5 ALN-1 ALN-2 ALN-3 STA-1 STA-2 STA-3 STA-4 SCH-1 SCH-2 SCH-3 SCH-4 REQ-1 REQ-2 REQ-3 REQ-4 BAT-1 BAT-2 BAT-3 BAT-4 BAT-5 IMP-1 IMP-2 IMP-3 IMP-4 IMP-5 IMP-6 IMP-7 IMP-8) ;;
        topic) _simprof_offer < <(printf '%s\n' sim profile pack plan catalogue form schedule request store config init demo report explain completion help exit-codes output environment configuration selecting confirming batches methods) ;;
        export-format) _simprof_offer < <(printf '%s\n' transatel-api list-upload runbook) ;;
        language) _simprof_offer < <(printf '%s\n' en fr) ;;
    esac
}

# What the value of an option is.
_simprof_kind() {
    case $1 in
        '--color') echo color ;;
        'request export --format') echo export-format ;;
        'sim migrate --from' | \
            'sim migrate --rejects' | \
            'sim deviate --from' | \
            'sim deviate --rejects' | \
            'sim advise --from' | \
            'sim realign --from' | \
            'sim realign --rejects' | \
            'sim list --from' | \
            'sim import --rejects' | \
            'sim activate --from' | \
            'sim activate --rejects' | \
            'sim suspend --from' | \
            'sim suspend --rejects' | \
            'sim resume --from' | \
            'sim resume --rejects' | \
            'sim terminate --from' | \
            'sim terminate --rejects' | \
            'request revert --rejects' | \
            'request export --directory' | \
            '--store') echo file ;;
        'sim migrate --form' | \
            'sim deviate --form' | \
            'sim advise --form' | \
            'sim realign --form' | \
            'sim list --form' | \
            'sim import --form' | \
            'sim activate --form' | \
            'sim suspend --form' | \
            'sim resume --form' | \
            'sim terminate --form') echo form ;;
        '-o' | \
            '--output') echo format ;;
        'request list --kind') echo kind ;;
        'request export --language') echo language ;;
        'init --timezone' | \
            'sim migrate --encoding' | \
            'sim migrate --column' | \
            'sim migrate --word' | \
            'sim migrate --ignore' | \
            'sim migrate --range' | \
            'sim migrate --group' | \
            'sim migrate --expect' | \
            'sim migrate --reason' | \
            'sim migrate --reference' | \
            'sim deviate --set' | \
            'sim deviate --encoding' | \
            'sim deviate --column' | \
            'sim deviate --word' | \
            'sim deviate --ignore' | \
            'sim deviate --range' | \
            'sim deviate --group' | \
            'sim deviate --expect' | \
            'sim deviate --reason' | \
            'sim deviate --reference' | \
            'sim advise --set' | \
            'sim advise --encoding' | \
            'sim advise --column' | \
            'sim advise --word' | \
            'sim advise --ignore' | \
            'sim advise --range' | \
            'sim advise --group' | \
            'sim advise --reason' | \
            'sim realign --encoding' | \
            'sim realign --column' | \
            'sim realign --word' | \
            'sim realign --ignore' | \
            'sim realign --range' | \
            'sim realign --group' | \
            'sim realign --expect' | \
            'sim realign --reason' | \
            'sim realign --reference' | \
            'sim list --encoding' | \
            'sim list --column' | \
            'sim list --word' | \
            'sim list --ignore' | \
            'sim list --range' | \
            'sim list --group' | \
            'sim list --as-of' | \
            'sim show --as-of' | \
            'sim import --encoding' | \
            'sim import --column' | \
            'sim import --word' | \
            'sim import --ignore' | \
            'sim import --expect' | \
            'sim import --reason' | \
            'sim import --reference' | \
            'sim add --imsi' | \
            'sim add --msisdn' | \
            'sim add --group' | \
            'sim add --label' | \
            'sim add --expect' | \
            'sim add --reason' | \
            'sim add --reference' | \
            'sim edit --label' | \
            'sim edit --group' | \
            'sim edit --msisdn' | \
            'sim edit --imsi' | \
            'sim edit --expect' | \
            'sim edit --reason' | \
            'sim edit --reference' | \
            'sim activate --encoding' | \
            'sim activate --column' | \
            'sim activate --word' | \
            'sim activate --ignore' | \
            'sim activate --range' | \
            'sim activate --group' | \
            'sim activate --expect' | \
            'sim activate --reason' | \
            'sim activate --reference' | \
            'sim suspend --encoding' | \
            'sim suspend --column' | \
            'sim suspend --word' | \
            'sim suspend --ignore' | \
            'sim suspend --range' | \
            'sim suspend --group' | \
            'sim suspend --expect' | \
            'sim suspend --reason' | \
            'sim suspend --reference' | \
            'sim resume --encoding' | \
            'sim resume --column' | \
            'sim resume --word' | \
            'sim resume --ignore' | \
            'sim resume --range' | \
            'sim resume --group' | \
            'sim resume --expect' | \
            'sim resume --reason' | \
            'sim resume --reference' | \
            'sim terminate --encoding' | \
            'sim terminate --column' | \
            'sim terminate --word' | \
            'sim terminate --ignore' | \
            'sim terminate --range' | \
            'sim terminate --group' | \
            'sim terminate --expect' | \
            'sim terminate --reason' | \
            'sim terminate --reference' | \
            'profile create --set' | \
            'profile create --expect' | \
            'profile create --reason' | \
            'profile create --reference' | \
            'profile edit --set' | \
            'profile edit --expect' | \
            'profile edit --reason' | \
            'profile edit --reference' | \
            'profile clone --set' | \
            'profile clone --expect' | \
            'profile clone --reason' | \
            'profile clone --reference' | \
            'profile find --set' | \
            'profile archive --expect' | \
            'profile archive --reason' | \
            'profile archive --reference' | \
            'profile unarchive --expect' | \
            'profile unarchive --reason' | \
            'profile unarchive --reference' | \
            'profile delete --expect' | \
            'profile delete --reason' | \
            'profile delete --reference' | \
            'catalogue apply --expect' | \
            'catalogue apply --reason' | \
            'catalogue apply --reference' | \
            'form show --column' | \
            'form show --word' | \
            'form show --ignore' | \
            'schedule list --month' | \
            'request list --since' | \
            'request list --until' | \
            'request list --actor' | \
            'request list --reference' | \
            'request list --sim' | \
            'request list --limit' | \
            'request revert --expect' | \
            'request revert --reason' | \
            'request revert --reference' | \
            'request export --rows' | \
            'store check --anchor' | \
            'store backup --keep' | \
            'store clock --expect' | \
            'store clock --reason' | \
            'store clock --reference' | \
            '--wait') echo none ;;
        'sim migrate --pack' | \
            'sim deviate --pack' | \
            'sim advise --pack' | \
            'sim realign --pack' | \
            'sim list --pack' | \
            'sim activate --pack' | \
            'sim suspend --pack' | \
            'sim resume --pack' | \
            'sim terminate --pack' | \
            'profile create --pack' | \
            'profile edit --pack' | \
            'profile find --pack') echo pack ;;
        'sim migrate --plan' | \
            'sim deviate --plan' | \
            'sim advise --plan' | \
            'sim realign --plan' | \
            'sim list --plan' | \
            'sim activate --plan' | \
            'sim suspend --plan' | \
            'sim resume --plan' | \
            'sim terminate --plan' | \
            'profile create --plan' | \
            'profile edit --plan' | \
            'profile find --plan') echo plan ;;
        'sim migrate --to' | \
            'sim migrate --profile' | \
            'sim deviate --profile' | \
            'sim advise --profile' | \
            'sim realign --via' | \
            'sim realign --profile' | \
            'sim list --profile' | \
            'sim import --to' | \
            'sim add --to' | \
            'sim activate --to' | \
            'sim activate --profile' | \
            'sim suspend --profile' | \
            'sim resume --profile' | \
            'sim terminate --profile' | \
            'request list --profile') echo profile ;;
        'sim migrate --status' | \
            'sim deviate --status' | \
            'sim advise --status' | \
            'sim realign --status' | \
            'sim list --status' | \
            'sim import --status' | \
            'sim add --status' | \
            'sim activate --status' | \
            'sim suspend --status' | \
            'sim resume --status' | \
            'sim terminate --status') echo status ;;
    esac
}

# What can stand behind a noun and a verb.
_simprof_command() {
    verbs=''
    command=''
    options=''
    argument=''
    case "$1 $2" in
        'sim migrate')
            command='sim migrate'
            options='--to --from --encoding --form --column --word --ignore --range --profile --pack --plan --status --group --deviated --following --scheduled --all -n --dry-run -y --yes --expect --reason --reference --exit-code --keep-going --rejects'
            ;;
        'sim deviate')
            command='sim deviate'
            options='--set --from --encoding --form --column --word --ignore --range --profile --pack --plan --status --group --deviated --following --scheduled --all -n --dry-run -y --yes --expect --reason --reference --exit-code --keep-going --rejects'
            ;;
        'sim advise')
            command='sim advise'
            options='--set --from --encoding --form --column --word --ignore --range --profile --pack --plan --status --group --deviated --following --scheduled --all --reason'
            ;;
        'sim realign')
            command='sim realign'
            options='--via --from --encoding --form --column --word --ignore --range --profile --pack --plan --status --group --deviated --following --scheduled --all -n --dry-run -y --yes --expect --reason --reference --exit-code --keep-going --rejects'
            ;;
        'sim list')
            command='sim list'
            options='--from --encoding --form --column --word --ignore --range --profile --pack --plan --status --group --deviated --following --scheduled --all --as-of --options --exit-code'
            ;;
        'sim show')
            command='sim show'
            options='--as-of'
            ;;
        'sim history')
            command='sim history'
            options=''
            ;;
        'sim diff')
            command='sim diff'
            options='--exit-code'
            ;;
        'sim import')
            command='sim import'
            options='--update --compare --to --status --strict --encoding --form --column --word --ignore -n --dry-run -y --yes --expect --reason --reference --exit-code --keep-going --rejects'
            argument='file'
            ;;
        'sim add')
            command='sim add'
            options='--imsi --msisdn --status --to --group --label --strict -n --dry-run -y --yes --expect --reason --reference --exit-code'
            ;;
        'sim edit')
            command='sim edit'
            options='--label --group --msisdn --imsi -n --dry-run -y --yes --expect --reason --reference --exit-code'
            ;;
        'sim activate')
            command='sim activate'
            options='--to --from --encoding --form --column --word --ignore --range --profile --pack --plan --status --group --deviated --following --scheduled --all -n --dry-run -y --yes --expect --reason --reference --exit-code --keep-going --rejects'
            ;;
        'sim suspend')
            command='sim suspend'
            options='--from --encoding --form --column --word --ignore --range --profile --pack --plan --status --group --deviated --following --scheduled --all -n --dry-run -y --yes --expect --reason --reference --exit-code --keep-going --rejects'
            ;;
        'sim resume')
            command='sim resume'
            options='--from --encoding --form --column --word --ignore --range --profile --pack --plan --status --group --deviated --following --scheduled --all -n --dry-run -y --yes --expect --reason --reference --exit-code --keep-going --rejects'
            ;;
        'sim terminate')
            command='sim terminate'
            options='--from --encoding --form --column --word --ignore --range --profile --pack --plan --status --group --deviated --following --scheduled --all -n --dry-run -y --yes --expect --reason --reference --exit-code --keep-going --rejects'
            ;;
        'profile create')
            command='profile create'
            options='--pack --plan --set -n --dry-run -y --yes --expect --reason --reference --exit-code'
            ;;
        'profile edit')
            command='profile edit'
            options='--set --pack --plan -n --dry-run -y --yes --expect --reason --reference --exit-code'
            argument='profile'
            ;;
        'profile list')
            command='profile list'
            options='--archived'
            ;;
        'profile show')
            command='profile show'
            options=''
            argument='profile'
            ;;
        'profile sims')
            command='profile sims'
            options='--deviated --following --options'
            argument='profile'
            ;;
        'profile history')
            command='profile history'
            options=''
            argument='profile'
            ;;
        'profile clone')
            command='profile clone'
            options='--set -n --dry-run -y --yes --expect --reason --reference --exit-code'
            argument='profile'
            ;;
        'profile find')
            command='profile find'
            options='--set --pack --plan'
            ;;
        'profile archive')
            command='profile archive'
            options='-n --dry-run -y --yes --expect --reason --reference --exit-code'
            argument='profile'
            ;;
        'profile unarchive')
            command='profile unarchive'
            options='-n --dry-run -y --yes --expect --reason --reference --exit-code'
            argument='profile'
            ;;
        'profile delete')
            command='profile delete'
            options='-n --dry-run -y --yes --expect --reason --reference --exit-code'
            argument='profile'
            ;;
        'pack list')
            command='pack list'
            options=''
            ;;
        'pack show')
            command='pack show'
            options=''
            argument='pack'
            ;;
        'plan list')
            command='plan list'
            options=''
            ;;
        'plan show')
            command='plan show'
            options=''
            argument='plan'
            ;;
        'catalogue apply')
            command='catalogue apply'
            options='-n --dry-run -y --yes --expect --reason --reference --exit-code'
            argument='file'
            ;;
        'catalogue export')
            command='catalogue export'
            options=''
            ;;
        'catalogue check')
            command='catalogue check'
            options='--exit-code'
            argument='file'
            ;;
        'form list')
            command='form list'
            options=''
            ;;
        'form show')
            command='form show'
            options='--column --word --ignore'
            argument='form'
            ;;
        'schedule list')
            command='schedule list'
            options='--month'
            ;;
        'request list')
            command='request list'
            options='--since --until --actor --kind --reference --sim --profile --limit'
            ;;
        'request show')
            command='request show'
            options=''
            ;;
        'request revert')
            command='request revert'
            options='-n --dry-run -y --yes --expect --reason --reference --exit-code --keep-going --rejects'
            ;;
        'request export')
            command='request export'
            options='--format --language --rows --directory -y --yes'
            ;;
        'store info')
            command='store info'
            options=''
            ;;
        'store check')
            command='store check'
            options='--anchor -y --yes --exit-code'
            ;;
        'store backup')
            command='store backup'
            options='--keep'
            argument='file'
            ;;
        'store restore')
            command='store restore'
            options='-n --dry-run -y --yes'
            argument='file'
            ;;
        'store upgrade')
            command='store upgrade'
            options='-n --dry-run -y --yes'
            ;;
        'store rehearse')
            command='store rehearse'
            options=''
            argument='file'
            ;;
        'store clock')
            command='store clock'
            options='--accept -n --dry-run -y --yes --expect --reason --reference --exit-code'
            ;;
        'config list')
            command='config list'
            options='--show-origin'
            ;;
    esac
    [[ -z $command ]] || return 0
    case $1 in
        'init')
            command='init'
            options='--timezone --sample'
            ;;
        'demo')
            command='demo'
            options=''
            ;;
        'report')
            command='report'
            options='-y --yes'
            argument='file'
            ;;
        'explain')
            command='explain'
            options=''
            argument='rule'
            ;;
        'completion')
            command='completion'
            options=''
            argument='shell'
            ;;
        'help')
            command='help'
            options=''
            argument='topic'
            ;;
    esac
    [[ -z $command ]] || return 0
    case $1 in
        sim) verbs='migrate deviate advise realign list show history diff import add edit activate suspend resume terminate' ;;
        profile) verbs='create edit list show sims history clone find archive unarchive delete' ;;
        pack) verbs='list show' ;;
        plan) verbs='list show' ;;
        catalogue) verbs='apply export check' ;;
        form) verbs='list show' ;;
        schedule) verbs='list' ;;
        request) verbs='list show revert export' ;;
        store) verbs='info check backup restore upgrade rehearse clock' ;;
        config) verbs='list' ;;
        '') verbs='sim profile pack plan catalogue form schedule request store config init demo report explain completion help' ;;
    esac
}

_simprof_global_options='--store -o --output --color -q --quiet --no-input --wait -h --help --version'

# shellcheck disable=SC2086 # lists of words are split on purpose
_simprof() {
    local _simprof_word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local noun='' verb='' i skip=''
    local -a _simprof_store=()
    COMPREPLY=()
    # --option=value arrives in three words.
    if [[ $_simprof_word == = ]]; then
        _simprof_word=''
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ -n $skip ]]; then
            [[ $skip == --store ]] && _simprof_store=(--store "${COMP_WORDS[i]}")
            skip=''
            continue
        fi
        case ${COMP_WORDS[i]} in
            --store | -o | --output | --color | --wait) skip=${COMP_WORDS[i]} ;;
            -*) ;;
            *) if [[ -z $noun ]]; then noun=${COMP_WORDS[i]}; elif [[ -z $verb ]]; then verb=${COMP_WORDS[i]}; fi ;;
        esac
    done
    local command verbs options argument
    _simprof_command "$noun" "$verb"
    if [[ $_simprof_word == -* && $previous != = ]]; then
        _simprof_offer < <(printf '%s\n' $options $_simprof_global_options)
        return
    fi
    local kind
    kind=$(_simprof_kind "$command $previous")
    [[ -n $kind ]] || kind=$(_simprof_kind "$previous")
    if [[ -n $kind ]]; then
        _simprof_values "$kind"
    elif [[ -n $verbs ]]; then
        _simprof_offer < <(printf '%s\n' $verbs)
    elif [[ -n $argument ]]; then
        _simprof_values "$argument"
    fi
}
complete -F _simprof simprof
