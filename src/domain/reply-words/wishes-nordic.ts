import type { WishWords } from './wish-words';

const nordic = {
  times:
    'i_stedet istället isteden i_år lige_nu akkurat_nå just_nu før_mandag før_tirsdag før_onsdag før_torsdag før_fredag før_jul før_nytår før_uge før_uke før_næste før_neste innan före til_mandag inntil indtil helg weekend denne_uge denne_uken denne_måned denne_måneden den_här_veckan den_här_månaden denna_vecka næste_uge neste_uke nästa_vecka imorgon',
  more: 'mere mer flere fler mera igen igjen yderligere ytterligere ytterligare længere lenger längre vidare fremover framöver fremtiden framtiden',
};

export const swedishWishes: WishWords = {
  strike: 'stryk ta_bort radera avregistrera plocka_bort',
  entry: 'nummer namn kontaktinfo',
  hesitate: 'tveka glöm dra_er',
  spurn:
    'inget_intresse_av_fler inte_intresserad_av_att_få inte_intresserade_av_att_få tar_inte_emot uppskattar_inte accepterar_inte vill_slippa ingen_lust',
  move: 'ta plocka stryk tag lyft släng radera flytta',
  off: 'bort av ur',
  approach: 'kontakta skriv maila mejla hör_av hör_av_er ring stör följ_upp återkom',
  needless: 'behöver_inte behövs_inte onödigt ingen_idé ingen_mening lönlöst slösa_inte',
  takenOff: 'borttagen borttagna struken strukna avregistrerad avregistrerade bortplockad raderad',
  wrap: 'tacksam_om glad_om bra_om snäll_om uppskatta_om uppskattar_om tacksamma_om skulle_vilja skönt_om om_detta om_det om_den om_att bett_om de_här de_där',
  and: 'och',
  it: 'den det mig oss',
  use: 'använda använd använder användas',
  address: 'adress adressen mejladress mailadress e-postadress e-postadressen @',
  prefer: 'hellre föredrar räcker_för utan_en utan_ett',
  joins: 'så eftersom annars',
  unwanted: 'oönskade oönskat inte_välkomna inte_välkommen inte_önskade',
  consent:
    'samtycke samtycker tillåter godkänner samtyckt godkänt gett anmält bett tackat beställt anmäld prenumererar begärt anmälde',
  hear: 'höra_från_er höra_av_er höra_mer_från höra_av_dig höra_något höra_mer höra_ifrån höra_från höra_ett',
  leave:
    'avregistrera avprenumerera avanmäla avregistrering avprenumerering avanmälan avprenumererar avregistrerar avanmäler avregistrera_mig säga_upp avsluta_prenumerationen avsluta_min unsubscribe avbeställa avbeställer avanmäl avregistreras avregistrerar_jag avslutar_jag avanmäler_jag avregistrerar_jag_mig',
  ...nordic,
  end: 'sluta upphör upphöra stoppa avsluta stopp slutar sluta_med stoppar upphör_med lägg_av lägga_av lägg_ner avbryt avbryta upphöra_med får_räcka skippa slut_med stopp_på slut_på',
  refuse:
    'undanber avböjer_vidare avstå bespara invänder motsätter invändning undvik avhålla avböjer vägrar bestrider undanbedes avstår_från slippa slipper låt_bli',
  takeOff:
    'ta_bort stryk plocka_bort radera avregistrera stryker tar_bort avregistrerar plocka radera_mig avprenumerera avanmäl släng bort blockera spärra uteslut ta_mig_bort ta_oss_bort avregistrer~ rader~',
  reach:
    'kontakta maila mejla skriv skriva skicka kontaktas höra_av kontaktar mailar mejlar skriver skickar höra_av_er hör_av_er hör_av_dig höra_av_dig störa stör spamma spammar besvära besvär trakassera trakasserar tjata kontaktat skickat maila_mig mejla_mig ta_kontakt tar_kontakt följa_upp kontaktförsök kontakt~',
  mail: 'mail mejl mejlen utskick utskicken e-post meddelande meddelanden nyhetsbrev reklam mailen kontakt inkorg inkorgen mejlutskick mailutskick e-postmeddelanden epost spam spammande reklamen nyhetsbrevet nyhetsbreven marknadsföring säljmejl säljmail reklamutskick mejlande säljbrev utskicket mailet mejlet påminnelser mails kontakter kontakten erbjudanden sms uppföljningar post korrespondens kontaktförsöken säljförsök',
  list: 'lista listan listor sändlista sändlistan register mejllista system utskick utskickslista mailinglista maillista e-postlista registret adresslista kundregister databas databasen crm prenumeranter nyhetsbrev nyhetsbrevet mottagarlistan sändlistor listorna utskicken kontaktlista kontaktlistan mejllistan maillistan utskickslistan',
  erase:
    'radera ta_bort förstör rensa få_raderat få_raderade raderas radering tas_bort borttagning raderar raderade ta_bort_alla stryka',
  data: 'uppgifter data personuppgifter information allt personliga kontaktuppgifter adressuppgifter konto om_mig om_oss',
  me: 'mig oss mej oss_här någon ingen vårt_företag',
  my: 'min mina mitt vår våra mig oss den_här_adressen denna_adress mej vårt den_här_mejlen den_här_mailen denna_e-postadress den_här_e-postadressen denna_mailadress',
  no: 'inte inga inget ingen aldrig ej utan ingenting varken nej',
  want: 'vill önskar ber vänligen snälla tack se_till skulle_vilja önska kräver begär begäran ber_er uppskattar uppskattade vore_tacksam tacksam måste ska skall tackar be vänlig bör gärna behöver föredrar skulle_föredra',
  enough: 'nog räcker trött_på leds less less_på fått_nog trötta_på tröttnat trött nog_av fått_nog_av',
  request:
    '^ kan|skulle|vill|får ni|du|jag; ^ hur|var kan|avregistrerar|avslutar|blir|avanmäler|kommer jag|vi|man; går_det att',
  instead: 'men istället hellre bara ring direkt utom',
  belong:
    'på_er i_er finnas stå_kvar stå_på ingå del_av på_listan på_den i_registret finnas_med ligga_kvar vara_med stå_med på_någon på_denna',
  receive: 'få ha ta_emot motta få_fler få_mer får ha_fler ha_mer ta_del emot',
  yours:
    'från_er era ert er av_er dig ditt din från_dig sådana sådant sådan dessa den_sortens det_här den_här detta',
  order: 'skicka skriv mejla maila',
  self: 'jag vi',
  reached:
    'bli_kontaktad bli_kontaktade kontaktas mejlas bli_störd bli_kontaktad_igen bli_mejlad bli_mailad bli_spammad kontaktas_igen bli_kontaktat bli_uppringd',
  decline: 'avböjer avstår',
  more: `${nordic.more} nånsin någonsin åter på_nytt något_mer hädanefter aldrig_mer`,
};

export const danishWishes: WishWords = {
  strike: 'stryg slet fjern afmeld frameld',
  entry: 'nummer navn kontaktinfo',
  hesitate: 'tøv tøve glem glemme',
  spurn:
    'ikke_interesseret_i_at_modtage ikke_interesserede_i_at_modtage ikke_interesseret_i_at_få modtager_ikke sætter_ikke_pris accepterer_ikke gider_ikke vil_gerne_være_fri',
  move: 'tag tage meld melde slet stryg pil tager fjern',
  off: 'af ud væk fra',
  approach: 'kontakt skriv mail henvend ring forstyr kontakte skrive følg_op',
  needless: 'behøver_ikke ikke_nødvendigt unødvendigt ingen_grund formålsløst nytter_ikke',
  takenOff: 'slettet fjernet afmeldt frameldt taget_af strøget',
  wrap: 'taknemmelig_hvis glad_hvis rart_hvis pris_på_hvis taknemmelige_hvis dejligt_hvis pris_på_om glad_for_hvis hvis_i_vil hvis_du_vil ikke_at_stå ikke_at_være ikke_at_få ikke_at_modtage ikke_at_blive ikke_at_høre',
  and: 'og',
  it: 'den det mig os',
  use: 'bruge brug bruges benytte benyt anvende anvend',
  address: 'adresse adressen mailadresse e-mailadresse mailadressen @',
  prefer: 'hellere foretrækker nok_til men_en men_et',
  joins: 'så fordi ellers',
  unwanted: 'uønskede uønsket ikke_velkomne ikke_ønskede',
  consent:
    'samtykke samtykker tillader accepterer samtykket givet tilmeldt bedt godkendt accepteret tilladelse sagt_ja tilmeldte',
  hear: 'høre_fra_jer høre_fra_dig høre_mere_fra høre_mere høre_noget høre_fra høre_mere_til høre_af',
  leave:
    'afmelde framelde afmelder framelder afmelding framelding afmeldes afmeld_mig frameld_mig afmeld frameld melde_mig_fra meld_mig_fra meld_os_fra melde_os_fra opsige unsubscribe afmeldt frameldt afbestille afbestil melder_mig_fra melder_jeg_mig_fra afmelder_jeg framelder_jeg melder_vi_os_fra',
  ...nordic,
  end: 'stop stopper hold_op ophør indstil afslut stoppe holde_op stop_med stands standse holde_op_med hold_nu_op hold_op_med indstille ophøre ophør_med lad_være lade_være drop slut_med nu_stopper sæt_en_stopper',
  refuse:
    'frabeder undlad undlade skån frabeder_mig frabeder_os modsætter indsigelse nægter afholde undgå undgår slippe fri_for lad_være_med ønsker_mig_frabedt frabedt',
  takeOff:
    'fjern slet tag stryg frameld afmeld sletter fjerner afmelder stryger pil pille smid tage afmelde fjerne slette bloker blokere fjern~ slet~',
  reach:
    'kontakt kontakte kontaktes skriv skrive maile send sende henvende henvend kontakter skriver sender mailer forstyrre forstyr genere generer spamme spammer chikanere plage tage_kontakt tag_kontakt henvender henvende_jer maile_mig ringe følge_op rykke besvære skrive_til_mig kontakt~',
  mail: 'mail mails e-mail e-mails nyhedsbrev nyhedsbreve besked beskeder henvendelse henvendelser reklame reklamer udsendelser indbakke e-mailen mailene mailen spam reklamemails markedsføring salgsmails nyhedsbrevet nyhedsbrevene tilbudsmails post beskederne henvendelserne salgshenvendelser kontakt korrespondance opfølgninger rykkere sms kontaktforsøg salgsmail tilbud opkald',
  list: 'liste listen lister mailingliste maillisten system mailliste adresseliste kartotek kundekartotek register registret database databasen crm nyhedsbrev udsendelsesliste mailinglisten modtagerliste modtagerlisten systemer kontaktliste kontaktlisten distributionsliste',
  erase:
    'slet slette fjern fjerne destruer have_slettet få_slettet have_fjernet slettes sletning fjernes slettet fjernet slette_alle destruere',
  data: 'data oplysninger personoplysninger alt information kontaktoplysninger konto persondata om_mig om_os',
  me: 'mig os nogen ingen vores_firma vores_virksomhed',
  my: 'min mine mit vores mig os denne_adresse min_adresse denne_mail denne_e-mail denne_mailadresse denne_e-mailadresse denne_indbakke',
  no: 'ikke ingen intet aldrig uden ingenting hverken nej',
  want: 'vil ønsker beder venligst tak må gerne sørg_for vil_gerne ønske kræver anmoder anmodning forlanger skal må_jeg_bede bedes bede sørg sætter_pris venlig vær_venlig bør forventer behøver insisterer foretrækker ville_foretrække',
  enough: 'nok træt_af trætte_af nok_nu fået_nok træt nok_af',
  request:
    '^ kan|kunne|vil|må i|du|jeg; ^ hvordan|hvor kan|melder|afmelder|framelder|kommer|bliver|slipper jeg|vi',
  instead: 'men hellere bare ring direkte i_stedet undtagen',
  belong:
    'på_jeres i_jeres stå være_på del_af på_listen på_den i_jeres_system i_systemet stå_på være_med på_nogen på_denne at_stå stå_på_jeres',
  receive: 'modtage få have modtager får få_flere have_flere se',
  yours: 'fra_jer jeres jer fra_dig dig din dit dine af_jer sådanne sådan disse den_slags den_type',
  order: 'send skriv',
  self: 'jeg vi',
  reached:
    'blive_kontaktet kontaktes blive_skrevet_til blive_forstyrret blive_ringet blive_spammet blive_kontaktet_igen blive_generet kontaktes_igen bliver_kontaktet',
  decline: 'afviser afslår',
  more: `${nordic.more} nogensinde på_ny aldrig_mere fremad fremadrettet`,
};

export const norwegianWishes: WishWords = {
  strike: 'stryk slett fjern avmeld',
  entry: 'nummer navn kontaktinfo',
  hesitate: 'nøl nøle glem glemme',
  spurn:
    'ikke_interessert_i_å_motta ikke_interessert_i_å_få tar_ikke_imot setter_ikke_pris aksepterer_ikke gidder_ikke vil_slippe ønsker_å_slippe',
  move: 'ta meld melde stryk slett plukk fjern',
  off: 'av ut bort vekk',
  approach: 'kontakt skriv mail henvend ring forstyrr ta_kontakt kontakte skrive følg_opp',
  needless: 'trenger_ikke ikke_nødvendig unødvendig ingen_grunn ikke_vits ingen_vits nytteløst behøver_ikke',
  takenOff: 'slettet fjernet avmeldt strøket tatt_av meldt_av',
  wrap: 'takknemlig_hvis glad_hvis fint_hvis pris_på_om pris_på_hvis takknemlig_om takknemlige_hvis fint_om bra_om glad_om',
  and: 'og',
  it: 'den det meg oss',
  use: 'bruke bruk brukes benytte benytt',
  address: 'adresse adressen e-postadresse e-postadressen epostadresse epostadressen @',
  prefer: 'heller foretrekker nok_til men_en men_et',
  joins: 'så fordi ellers',
  unwanted: 'uønsket uønskede ikke_velkomne ikke_ønsket',
  consent:
    'samtykke samtykker tillater godtar samtykket gitt påmeldt bedt godkjent akseptert tillatelse sagt_ja meldt_meg_på',
  hear: 'høre_fra_dere høre_fra_deg høre_mer_fra høre_mer høre_noe høre_fra høre_av',
  leave:
    'avmelde melde_meg_av avmelder avmelding avmeldes avmeld_meg avmeld meld_meg_av meld_oss_av melde_oss_av melder_meg_av si_opp avslutte_abonnementet unsubscribe avmeldt avbestille avbestill avregistrere avregistrer meld_meg_ut melder_jeg_meg_av melder_jeg_meg_fra melde_meg_fra melder_meg_fra meld_meg_fra avmelder_jeg melder_vi_oss_av',
  ...nordic,
  end: 'stopp stopper slutt avslutt opphør slutte stoppe stopp_med slutt_med stans stanse gi_dere avslutt_med holde_opp hold_opp la_være kutt_ut opphøre slutter_med nok_med',
  refuse:
    'frabeder frabe avstå spar skån frabeder_meg frabeder_oss motsetter innsigelse nekter avholde unngå slippe la_være_å reserverer reservere frabedt protesterer',
  takeOff:
    'fjern slett ta stryk avmeld meld sletter fjerner stryker avmelder plukk ta_meg ta_oss fjerne slette blokker blokkere kutt fjern~ slett~',
  reach:
    'kontakt kontakte kontaktet skriv skrive maile send sende ta_kontakt henvende kontakter skriver sender mailer forstyrre forstyrr plage plag spamme spammer mase mas trakassere tar_kontakt maile_meg ringe følge_opp purre bry sende_meg skrive_til_meg kontakt~',
  mail: 'e-post e-poster e-postene epostene epost eposter mail mailer melding meldinger nyhetsbrev henvendelse henvendelser reklame utsendelser innboks mailene mailen e-posten spam reklamemail markedsføring salgsmail nyhetsbrevet nyhetsbrevene meldingene henvendelsene salgshenvendelser kontakt post korrespondanse oppfølginger purringer sms mail_fra kontaktforsøk salgshenvendelse tilbud',
  list: 'liste listen lista lister adresselisten e-postlisten system maillisten mailliste adresseliste kundeliste register registeret database databasen crm nyhetsbrev utsendelsesliste mailinglisten mottakerliste mottakerlisten systemer systemet kontaktliste kontaktlisten distribusjonsliste e-postliste epostliste epostlisten',
  erase:
    'slett slette fjern fjerne destruer få_slettet ha_slettet få_fjernet slettes sletting fjernes slettet fjernet slette_alle',
  data: 'data opplysninger personopplysninger alt informasjon kontaktopplysninger konto persondata om_meg om_oss kontaktinformasjon',
  me: 'meg oss noen ingen vårt_firma vår_bedrift',
  my: 'min mine mitt vår våre meg oss denne_adressen mi denne_mailen denne_e-posten denne_e-postadressen denne_epostadressen denne_innboksen denne_adresse',
  no: 'ikke ingen intet aldri uten ingenting verken nei',
  want: 'vil ønsker ber vennligst takk sørg_for vil_gjerne ønske krever anmoder forlanger skal må bes be setter_pris vennlig vær_så_snill vær_snill bør forventer trenger insisterer pass_på foretrekker ville_foretrekke',
  enough: 'nok lei_av lei trøtt_av fått_nok nok_nå trøtt nok_av',
  request: '^ kan|kunne|vil|får dere|du|jeg; ^ hvordan|hvor kan|melder|avmelder|kommer|blir|slipper jeg|vi',
  instead: 'men heller bare ring direkte isteden i_stedet unntatt',
  belong:
    'på_deres i_deres stå_på stå være_på del_av på_listen på_lista på_den i_systemet være_med på_noen på_denne',
  receive: 'motta få ha mottar får få_flere ha_flere se',
  yours:
    'fra_dere deres dere fra_deg deg din ditt dine av_dere slike slikt disse den_slags denne_typen sånne',
  order: 'send skriv',
  self: 'jeg vi',
  reached:
    'bli_kontaktet kontaktes bli_tilskrevet bli_forstyrret bli_spammet bli_kontaktet_igjen kontaktes_igjen bli_plaget bli_oppringt blir_kontaktet',
  decline: 'avslår takker_nei',
  more: `${nordic.more} noensinne på_nytt aldri_mer heretter`,
};
