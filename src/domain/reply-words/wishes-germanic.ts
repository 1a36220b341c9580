import type { WishWords } from './wish-words';

export const englishWishes: WishWords = {
  unwanted: 'unwelcome unwanted not_welcome not_wanted',
  consent: 'permission consent authorise authorize allow allowed agree permit',
  hear: 'hear_from_you hear_from_your heard_from_you hear_from_this',
  leave: 'unsubscribe unsubscribed opt_out get_off stop_these stop_getting stop_receiving',
  end: 'stop stopped cease ceased quit end halt discontinue terminate put_an_end',
  refuse: 'desist refrain abstain spare_me spare_us forbid prohibit',
  takeOff: 'remove strike take drop delete exclude scratch scrub block cross purge pull omit leave keep',
  reach:
    'contact email mail write message approach approaches solicit bother pester spam reach_out contacting emailing mailing writing messaging approaching reaching_out',
  mail: 'email emails mail mails message messages marketing newsletter newsletters mailing mailings pitch pitches outreach solicitation solicitations communication communications correspondence spam inbox',
  list: 'list lists campaign campaigns database outreach mailings for_marketing newsletter crm sequence distribution',
  erase: 'erase delete destroy wipe purge expunge get_rid_of remove',
  data: 'data details information record records everything profile',
  me: 'me us our_staff our_team our_people',
  my: 'my our me us this_mailbox this_address this_inbox',
  no: 'no not nothing never no_longer none nobody',
  more: 'more further again anymore any_more any_longer future ever longer additional',
  want: 'want wish please kindly like ask demand request require insist prefer permission consent',
  enough: 'enough tired_of sick_of fed_up',
  request: '^ could|can|would|will|may i|you|we',
  times:
    'instead this_week this_month this_quarter this_year next_week next_month until before at_the_moment for_now weekend',
  instead: 'instead rather but add call phone directly except only forward',
};

export const germanWishes: WishWords = {
  unwanted: 'unerwünscht unerwünschte nicht_erwünscht nicht_willkommen',
  consent: 'erlaube erlaubt erlaubnis zustimmung einwilligung gestatte genehmige',
  hear: 'ihnen_hören euch_hören ihnen_nichts_mehr_hören ihnen_nichts_hören ihnen_lesen',
  leave: 'abmelden abbestellen austragen abbestelle',
  end: 'stoppen stopp stellen einstellen beenden unterlassen aufhören aufzuhören hören hör hört schluss einzustellen beendet beenden_sie',
  refuse:
    'absehen abzusehen verschonen verschont verschone ersparen erspart erspar untersage untersagen verbitte verbitten verbiete verbieten widerspreche widersprechen unterlassen unterlasst verzichten_sie',
  takeOff:
    'streichen streicht streich entfernen entfernt lösche löschen löscht lösch austragen tragen herausnehmen rausnehmen raus sperren tilgen',
  reach:
    'kontaktieren anschreiben anzuschreiben kontaktiert angeschrieben schreiben anmailen mailen zusenden zuzusenden zuschicken schicken senden belästigen belästigt kontaktaufnahme kontaktaufnahmen anmailt zusendung',
  mail: 'mail mails email emails nachricht nachrichten werbung werbemails newsletter anschreiben zusendung zusendungen angebote_mehr werbemail post_mehr versand werbliche werblichen schreiben_dieser kontaktaufnahme kontaktaufnahmen mailings mailing',
  list: 'verteiler liste listen mailverteiler verteilerliste mailingliste adressliste kampagne kampagnen datenbank für_werbung für_newsletter',
  erase: 'löschen löscht lösche lösch vernichten vernichtet tilgen entfernen entfernt zu_löschen gelöscht',
  data: 'daten angaben kontaktdaten informationen alles datensatz sämtliches',
  me: 'mich mir uns',
  my: 'mein~ unser~ mich mir uns diese_adresse dieses_postfach dieser_adresse',
  no: 'nicht nichts kein~ nie niemals keinesfalls',
  more: 'mehr weiter~ künftig zukünftig erneut nochmals wieder',
  want: 'bitte möchte~ will wollen wünsche~ bitten fordere erwarte verlange',
  enough: 'genug schluss reicht satt',
  request: '^ könnt~|könn~|würd~|wollen|kannst|darf sie|ihr|du|ich',
  times:
    'stattdessen diese_woche diesen_monat dieses_quartal dieses_jahr nächste_woche vor bis derzeit momentan zurzeit bevor wochenende dieser_woche',
  instead: 'sondern lieber stattdessen aber hinein nur dafür außer rufen anrufen direkt',
};

export const dutchWishes: WishWords = {
  unwanted: 'ongewenst ongewenste niet_gewenst niet_welkom',
  consent: 'toestemming toestaan akkoord',
  hear: 'u_horen jullie_horen u_vernemen',
  leave: 'uitschrijven afmelden uitschrijf',
  end: 'stop stopt stoppen staak staakt staken ophouden beëindig beëindigen hou houdt_op te_staken',
  refuse: 'onthoud onthouden bespaar bespaart besparen verbied met_rust_laten met_rust',
  takeOff: 'verwijder verwijdert verwijderen haal haalt schrap schrapt schrappen wis streep gooi halen',
  reach:
    'contacteer contacteren benader benaderen mailen mail schrijf schrijven bericht contact_opnemen stuur sturen te_benaderen',
  mail: 'mail mails e-mail e-mails bericht berichten mailing mailings nieuwsbrief nieuwsbrieven reclame post mailtjes',
  list: 'lijst lijsten maillijst mailinglijst mailinglist bestand verzendlijst',
  erase: 'wis wist wissen verwijder verwijdert verwijderen vernietig vernietigen te_wissen te_verwijderen',
  data: 'gegevens persoonsgegevens data alles informatie',
  me: 'mij me ons',
  my: 'mijn onze ons mij me dit_adres deze_mailbox',
  no: 'niet geen nooit niets niks',
  more: 'meer verdere opnieuw nog weer voortaan langer toekomst',
  want: 'wil willen wens wensen gelieve graag verzoek alstublieft aub wilt',
  enough: 'genoeg',
  request: '^ wilt|wil|kunt|kun|zou|zoudt|mag u|je|jullie|ik',
  times:
    'in_plaats_daarvan deze_week deze_maand dit_kwartaal dit_jaar volgende_week voor_maandag vóór tot voordat momenteel weekend',
  instead: 'maar liever alleen bel bellen rechtstreeks behalve in_plaats_daarvan',
};

const nordic = {
  times:
    'i_stedet istället isteden i_år lige_nu akkurat_nå just_nu før_mandag før_tirsdag før_onsdag før_torsdag før_fredag før_jul før_nytår før_uge før_uke før_næste før_neste innan före til_mandag inntil indtil helg weekend denne_uge denne_uken denne_måned denne_måneden den_här_veckan den_här_månaden denna_vecka næste_uge neste_uke nästa_vecka imorgon',
  more: 'mere mer flere fler mera igen igjen yderligere ytterligere længere lenger längre vidare fremover framöver fremtiden framtiden',
};

export const swedishWishes: WishWords = {
  unwanted: 'oönskade oönskat inte_välkomna inte_välkommen inte_önskade',
  consent: 'samtycke samtycker tillåter godkänner',
  hear: 'höra_från_er höra_av_er höra_mer_från',
  leave: 'avregistrera avprenumerera avanmäla',
  ...nordic,
  end: 'sluta upphör upphöra stoppa avsluta stopp',
  refuse: 'undanber avböjer_vidare avstå bespara',
  takeOff: 'ta_bort stryk plocka_bort radera avregistrera',
  reach: 'kontakta maila mejla skriv skriva skicka kontaktas höra_av',
  mail: 'mail mejl mejlen utskick utskicken e-post meddelande meddelanden nyhetsbrev reklam mailen mejlen',
  list: 'lista listan listor sändlista sändlistan register mejllista',
  erase: 'radera ta_bort förstör rensa',
  data: 'uppgifter data personuppgifter information allt',
  me: 'mig oss',
  my: 'min mina mitt vår våra mig oss den_här_adressen denna_adress',
  no: 'inte inga inget ingen aldrig ej',
  want: 'vill önskar ber vänligen snälla tack',
  enough: 'nog räcker',
  request: '^ kan|skulle|vill|får ni|du|jag',
  instead: 'men istället hellre bara ring direkt utom',
};

export const danishWishes: WishWords = {
  unwanted: 'uønskede uønsket ikke_velkomne ikke_ønskede',
  consent: 'samtykke samtykker tillader accepterer',
  hear: 'høre_fra_jer høre_fra_dig høre_mere_fra',
  leave: 'afmelde framelde afmelder framelder',
  ...nordic,
  end: 'stop stopper hold_op ophør indstil afslut',
  refuse: 'frabeder undlad undlade skån',
  takeOff: 'fjern slet tag stryg frameld afmeld',
  reach: 'kontakt kontakte kontaktes skriv skrive maile send sende henvende henvend',
  mail: 'mail mails e-mail e-mails nyhedsbrev nyhedsbreve besked beskeder henvendelse henvendelser reklame reklamer udsendelser',
  list: 'liste listen lister mailingliste maillisten',
  erase: 'slet slette fjern fjerne destruer',
  data: 'data oplysninger personoplysninger alt information',
  me: 'mig os',
  my: 'min mine mit vores mig os denne_adresse',
  no: 'ikke ingen intet aldrig',
  want: 'vil ønsker beder venligst tak må gerne',
  enough: 'nok',
  request: '^ kan|kunne|vil|må i|du|jeg',
  instead: 'men hellere bare ring direkte i_stedet undtagen',
};

export const norwegianWishes: WishWords = {
  unwanted: 'uønsket uønskede ikke_velkomne ikke_ønsket',
  consent: 'samtykke samtykker tillater godtar',
  hear: 'høre_fra_dere høre_fra_deg høre_mer_fra',
  leave: 'avmelde melde_meg_av avmelder',
  ...nordic,
  end: 'stopp stopper slutt avslutt opphør',
  refuse: 'frabeder frabe avstå spar skån',
  takeOff: 'fjern slett ta stryk avmeld meld',
  reach: 'kontakt kontakte kontaktet skriv skrive maile send sende ta_kontakt henvende',
  mail: 'e-post e-poster e-postene epostene epost eposter mail mailer melding meldinger nyhetsbrev henvendelse henvendelser reklame utsendelser',
  list: 'liste listen lista lister adresselisten e-postlisten',
  erase: 'slett slette fjern fjerne destruer',
  data: 'data opplysninger personopplysninger alt informasjon',
  me: 'meg oss',
  my: 'min mine mitt vår våre meg oss denne_adressen',
  no: 'ikke ingen intet aldri',
  want: 'vil ønsker ber vennligst takk',
  enough: 'nok',
  request: '^ kan|kunne|vil|får dere|du|jeg',
  instead: 'men heller bare ring direkte isteden i_stedet unntatt',
};
