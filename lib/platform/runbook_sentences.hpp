#pragma once

#include "lib/platform/sentence.hpp"

#include <cstdint>
#include <string_view>

/// Everything that a runbook says, in both languages side by side. French has a no-break space before : ; and
/// inside « ».
namespace simprof::runbook_sentences {

using Text = std::string_view;
using Number = std::int64_t;

// The head of a runbook, and its end.
inline constexpr RunbookSentence<Text, Text> title{"Request {} ({}), step by step", "Demande {} ({}), pas à pas"};
inline constexpr RunbookSentence<Text, Text, Text> made{"Made on {} (billing zone {}) by {}.",
                                                 "Faite le {} (fuseau de facturation {}) par {}."};
inline constexpr RunbookSentence<> rehearsal{
    "It is a rehearsal: the clock was replaced when it was made.",
    "C’est une répétition\u00a0: l’horloge était remplacée quand elle a été faite."};
inline constexpr RunbookSentence<Text> reason{"Why: {}", "Motif\u00a0: {}"};
inline constexpr RunbookSentence<> no_reason{"No reason was given.", "Aucun motif n’a été donné."};
inline constexpr RunbookSentence<Text> reference{"Reference, wherever the portal asks for one: {}",
                                          "Référence, partout où le portail en demande une\u00a0: {}"};
inline constexpr RunbookSentence<> nothing{
    "Nothing is to be done in the portal: labels, groups and numbers are kept here alone, and the provider "
    "alone puts SIMs to sleep, bars them or tests them.",
    "Il n’y a rien à faire dans le portail\u00a0: les libellés, les groupes et les numéros ne sont tenus "
    "qu’ici, et seul le fournisseur met des SIM en veille, les bloque ou les teste."};
inline constexpr RunbookSentence<> imported{
    "Nothing is to be done on the platform: this request wrote down here what the platform has.",
    "Il n’y a rien à faire sur la plateforme\u00a0: cette demande a noté ici ce que la plateforme contient."};
inline constexpr RunbookSentence<Number> prepare{"Step {}: prepare.", "Étape {}\u00a0: préparer."};
inline constexpr RunbookSentence<> log_in{"Log in to the platform's SIM-management portal.",
                                   "Connectez-vous au portail de gestion des SIM de la plateforme."};
inline constexpr RunbookSentence<> write_files{
    "Have the list files at hand. This command writes them into the current directory:",
    "Ayez les fichiers de liste sous la main. Cette commande les écrit dans le répertoire courant\u00a0:"};
inline constexpr RunbookSentence<Number> check_all{"Step {}: check the whole.",
                                            "Étape {}\u00a0: vérifier l’ensemble."};
inline constexpr RunbookSentence<> compare{
    "Compare what the portal shows with what this command shows:",
    "Comparez ce qu’affiche le portail avec ce qu’affiche cette commande\u00a0:"};
inline constexpr RunbookSentence<> new_session{
    "A device with an open data session notices changed options only in a new one.",
    "Un appareil dont une session de données est ouverte ne remarque les options modifiées qu’à la session "
    "suivante."};

// Which SIMs.
inline constexpr RunbookSentence<Number> select_sims{
    "In the list of SIMs, select these (number of SIMs: {}):",
    "Dans la liste des SIM, sélectionnez celles-ci (nombre de SIM\u00a0: {})\u00a0:"};
inline constexpr RunbookSentence<Number> upload_lists{
    "In the bulk actions, choose a list upload and upload these files one after the other, each with the "
    "clicks that follow (number of SIMs: {}):",
    "Dans les actions groupées, choisissez l’envoi d’une liste et envoyez ces fichiers l’un après l’autre, "
    "chacun avec les clics qui suivent (nombre de SIM\u00a0: {})\u00a0:"};
inline constexpr RunbookSentence<Text, Number> list_file{"{}, number of SIMs: {}", "{}, nombre de SIM\u00a0: {}"};

// What is done to them: the head of the step, then the click.
inline constexpr RunbookSentence<Number> resume{"Step {}: make suspended or sleeping SIMs active again.",
                                         "Étape {}\u00a0: réactiver des SIM suspendues ou en veille."};
inline constexpr RunbookSentence<> click_resume{"Choose the action that reactivates SIMs, and confirm it.",
                                         "Choisissez l’action qui réactive des SIM, puis confirmez."};
inline constexpr RunbookSentence<Number, Text> activate{
    "Step {}: activate SIMs with the service profile “{}”.",
    "Étape {}\u00a0: activer des SIM avec le profil de service «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<Text> click_activate{
    "Choose the action that activates SIMs, then the service profile “{}”, and confirm it.",
    "Choisissez l’action qui active des SIM, puis le profil de service «\u00a0{}\u00a0», et confirmez."};
inline constexpr RunbookSentence<Number, Text> migrate{
    "Step {}: migrate SIMs to the service profile “{}”.",
    "Étape {}\u00a0: migrer des SIM vers le profil de service «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<Text> click_migrate{
    "Choose the action that changes the service profile, then the profile “{}”, and confirm it.",
    "Choisissez l’action qui change le profil de service, puis le profil «\u00a0{}\u00a0», et confirmez."};
inline constexpr RunbookSentence<Number, Text> realign{
    "Step {}: realign SIMs with their service profile “{}”.",
    "Étape {}\u00a0: réaligner des SIM sur leur profil de service «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<Text> twin{
    "First create a twin of the service profile “{}”: the same service pack, the same rate plan, another "
    "name.",
    "Créez d’abord un jumeau du profil de service «\u00a0{}\u00a0»\u00a0: même pack de service, même plan "
    "tarifaire, autre nom."};
inline constexpr RunbookSentence<> click_twin{
    "Choose the action that changes the service profile, then that twin, and confirm it: a deviated SIM "
    "comes back only by leaving.",
    "Choisissez l’action qui change le profil de service, puis ce jumeau, et confirmez\u00a0: une SIM déviée "
    "ne revient qu’en partant."};
inline constexpr RunbookSentence<Text> click_leave{
    "Choose the action that changes the service profile, then the profile “{}”, and confirm it: a deviated "
    "SIM comes back only by leaving.",
    "Choisissez l’action qui change le profil de service, puis le profil «\u00a0{}\u00a0», et "
    "confirmez\u00a0: une SIM déviée ne revient qu’en partant."};
inline constexpr RunbookSentence<> wait_left{
    "Wait until the portal shows the other profile on each of them, then select the same SIMs again.",
    "Attendez que le portail affiche l’autre profil sur chacune d’elles, puis sélectionnez de nouveau les "
    "mêmes SIM."};
inline constexpr RunbookSentence<Number, Text> deviate{
    "Step {}: deviate SIMs from the service profile “{}”.",
    "Étape {}\u00a0: dévier des SIM du profil de service «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<> click_deviate{
    "Choose the action that changes options on these SIMs alone, set what follows, and confirm it.",
    "Choisissez l’action qui change les options de ces seules SIM, réglez ce qui suit, et confirmez."};
inline constexpr RunbookSentence<> click_mark{
    "The values stay those of the profile, but the SIMs are to follow it no more: choose the action that "
    "changes options on these SIMs alone, change any one, confirm, and set it back.",
    "Les valeurs restent celles du profil, mais les SIM ne doivent plus le suivre\u00a0: choisissez l’action "
    "qui change les options de ces seules SIM, changez-en une, confirmez, puis remettez-la."};
inline constexpr RunbookSentence<Number> change_plan{"Step {}: change the rate plan of SIMs.",
                                              "Étape {}\u00a0: changer le plan tarifaire des SIM."};
inline constexpr RunbookSentence<> click_change_plan{
    "Choose the action that changes the rate plan, then the plan that follows, and confirm it.",
    "Choisissez l’action qui change le plan tarifaire, puis le plan qui suit, et confirmez."};
inline constexpr RunbookSentence<Number> suspend{"Step {}: suspend SIMs.", "Étape {}\u00a0: suspendre des SIM."};
inline constexpr RunbookSentence<> click_suspend{"Choose the action that suspends SIMs, and confirm it.",
                                          "Choisissez l’action qui suspend des SIM, puis confirmez."};
inline constexpr RunbookSentence<Number> terminate{"Step {}: terminate SIMs for good.",
                                            "Étape {}\u00a0: résilier des SIM définitivement."};
inline constexpr RunbookSentence<> click_terminate{
    "Compare the number of SIMs, choose the action that terminates SIMs, and confirm it: nothing brings them "
    "back.",
    "Comparez le nombre de SIM, choisissez l’action qui résilie des SIM, puis confirmez\u00a0: rien ne les "
    "fait revenir."};

// What is true at once, and what on which day.
inline constexpr RunbookSentence<> options_now{
    "With it these options change at once, on the SIMs where they differ:",
    "Avec cela, ces options changent tout de suite, sur les SIM où elles diffèrent\u00a0:"};
inline constexpr RunbookSentence<Text, Text, Text> option{
    "Option {}: from “{}” to “{}”.", "Option {}\u00a0: de «\u00a0{}\u00a0» à «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<Text, Text> option_set{"Option {}: “{}”.", "Option {}\u00a0: «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<Text, Text> option_gone{
    "Option {}: “{}” until now; the new service pack does not have it.",
    "Option {}\u00a0: «\u00a0{}\u00a0» jusqu’ici\u00a0; le nouveau pack de service ne l’a pas."};
inline constexpr RunbookSentence<Text, Text> on_platform{"On the platform: {} to “{}”.",
                                                  "Sur la plateforme\u00a0: {} sur «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<Number> when_resumed{
    "On suspended SIMs it acts when they are resumed. Number of SIMs: {}.",
    "Sur les SIM suspendues, cela n’agit qu’à leur réactivation. Nombre de SIM\u00a0: {}."};
inline constexpr RunbookSentence<Text, Text, Text, Text, Number> plan_later{
    "On {} (billing zone {}) the rate plan goes from {} to {}. Number of SIMs: {}.",
    "Le {} (fuseau de facturation {}), le plan tarifaire passe de {} à {}. Nombre de SIM\u00a0: {}."};
inline constexpr RunbookSentence<Text, Number> plan_now{
    "The rate plan is {} at once. Number of SIMs: {}.",
    "Le plan tarifaire est {} tout de suite. Nombre de SIM\u00a0: {}."};
inline constexpr RunbookSentence<Text, Text, Number> plan_cancelled{
    "The rate plan {} scheduled for {} is cancelled. Number of SIMs: {}.",
    "Le plan tarifaire {} prévu pour le {} est annulé. Nombre de SIM\u00a0: {}."};
inline constexpr RunbookSentence<Text, Text, Number> plan_superseded{
    "The rate plan {} scheduled for {} is superseded. Number of SIMs: {}.",
    "Le plan tarifaire {} prévu pour le {} est remplacé. Nombre de SIM\u00a0: {}."};

// How to see that it is done.
inline constexpr RunbookSentence<Text> check_profile{
    "Check: the portal shows the service profile “{}” on each of these SIMs, and none of them as deviated.",
    "Vérifiez\u00a0: le portail affiche le profil de service «\u00a0{}\u00a0» sur chacune de ces SIM, et "
    "aucune comme déviée."};
inline constexpr RunbookSentence<> check_options{
    "Check: the portal shows these values on each of these SIMs, and each of them as deviated.",
    "Vérifiez\u00a0: le portail affiche ces valeurs sur chacune de ces SIM, et chacune comme déviée."};
inline constexpr RunbookSentence<> check_plan{
    "Check: the portal shows the rate plan of each of these SIMs, with its date.",
    "Vérifiez\u00a0: le portail affiche le plan tarifaire de chacune de ces SIM, avec sa date."};
inline constexpr RunbookSentence<Text> check_status{
    "Check: the portal shows the status “{}” on each of these SIMs.",
    "Vérifiez\u00a0: le portail affiche l’état «\u00a0{}\u00a0» sur chacune de ces SIM."};

// What is done to profiles.
inline constexpr RunbookSentence<> catalogue{
    "Packs, rate plans and options are made by the provider: ask for those of the catalogue that the portal "
    "does not show yet.",
    "Les packs, les plans tarifaires et les options sont créés par le fournisseur\u00a0: demandez-lui ceux "
    "du catalogue que le portail n’affiche pas encore."};
inline constexpr RunbookSentence<Number, Text> create_profile{
    "Step {}: create the service profile “{}”.",
    "Étape {}\u00a0: créer le profil de service «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<Text, Text> click_create{
    "Choose to create a service profile, with the service pack “{}” and the rate plan “{}”: neither can be "
    "changed later.",
    "Choisissez de créer un profil de service, avec le pack de service «\u00a0{}\u00a0» et le plan tarifaire "
    "«\u00a0{}\u00a0»\u00a0: aucun des deux ne pourra être changé."};
inline constexpr RunbookSentence<Text> name_it{"Give it the name “{}”, and set its options:",
                                        "Donnez-lui le nom «\u00a0{}\u00a0», et réglez ses options\u00a0:"};
inline constexpr RunbookSentence<Number, Text> edit_profile{
    "Step {}: edit the service profile “{}”.",
    "Étape {}\u00a0: modifier le profil de service «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<Text> click_edit{
    "Open the service profile “{}”, set these options, and save it:",
    "Ouvrez le profil de service «\u00a0{}\u00a0», réglez ces options, et enregistrez\u00a0:"};
inline constexpr RunbookSentence<Number> followers{
    "All SIMs that follow it change at once, deviated ones do not. Number of SIMs that follow it: {}.",
    "Toutes les SIM qui le suivent changent tout de suite, les SIM déviées ne changent pas. Nombre de SIM "
    "qui le suivent\u00a0: {}."};
inline constexpr RunbookSentence<Number, Text> archive_profile{
    "Step {}: archive the service profile “{}”.",
    "Étape {}\u00a0: archiver le profil de service «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<> click_archive{
    "Archive it where the portal can, or else tell everyone who works there that no SIM is to come to it: "
    "its SIMs keep it.",
    "Archivez-le si le portail le permet, sinon prévenez tous ceux qui y travaillent qu’aucune SIM ne doit "
    "plus y venir\u00a0: ses SIM le gardent."};
inline constexpr RunbookSentence<Number, Text> unarchive_profile{
    "Step {}: open the archived service profile “{}” again.",
    "Étape {}\u00a0: rouvrir le profil de service archivé «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<> click_unarchive{
    "Open it again where the portal can archive, and tell everyone who works there that SIMs may come to it.",
    "Rouvrez-le si le portail permet l’archivage, et prévenez tous ceux qui y travaillent que des SIM "
    "peuvent y venir."};
inline constexpr RunbookSentence<Number, Text> delete_profile{
    "Step {}: delete the service profile “{}”.",
    "Étape {}\u00a0: supprimer le profil de service «\u00a0{}\u00a0»."};
inline constexpr RunbookSentence<> click_delete{"Check that no SIM has it, delete it, and confirm.",
                                         "Vérifiez qu’aucune SIM ne l’a, supprimez-le, et confirmez."};
inline constexpr RunbookSentence<> check_values{"Check: the portal shows the profile with these values.",
                                         "Vérifiez\u00a0: le portail affiche le profil avec ces valeurs."};

}  // namespace simprof::runbook_sentences
