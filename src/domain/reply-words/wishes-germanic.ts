import type { WishWords } from './wish-words';

export const englishWishes: WishWords = {
  strike: 'remove delete unlist deregister exclude erase purge scrub dump',
  entry: 'info contact_info contact_details number name contact',
  hesitate: 'hesitate forget fail miss give_up worry mind',
  spurn:
    'no_desire no_wish no_interest_in_receiving no_interest_in_hearing not_interested_in_receiving not_interested_in_further not_interested_in_hearing not_interested_in_getting do_not_care_for no_use_for can_do_without could_do_without not_open_to do_not_appreciate not_appreciated do_not_welcome do_not_accept never_accept will_not_accept no_appetite not_looking_to_receive longer_interested_in_getting longer_interested_in_receiving longer_interested_in_hearing longer_interested_in_your longer_interested_in_these',
  move: 'take get drop pull kick strike scrub cross scratch opt count sign leave keep remove',
  off: 'off out',
  approach:
    'contact write follow_up reach_out get_in_touch email mail message chase ping bother spam pester solicit disturb harass come_back call text write_back reply pitch writing emailing contacting messaging following_up reaching_out chasing pinging mailing',
  needless:
    'no_need_to no_need_for need_not you_need_not do_not_need_to not_necessary_to unnecessary_to no_point_in no_use please_avoid do_not_bother pointless_to waste_of_time',
  takenOff:
    'removed blocked taken_off struck dropped excluded deleted left_off left_out taken_out gone off_your',
  wrap: 'appreciate_it_if appreciated_if appreciate_if grateful_if great_if glad_if thankful_if good_if nice_if be_kind_enough happy_if obliged_if better_if best_if prefer_if prefer_it_if if_you_could if_you_would if_you_can if_possible no_more_than rather_you would_rather rather_not asked_before told_before said_before requested_before asked_you_before told_you_before once_before said_so_before',
  and: 'and',
  it: 'it this that me us',
  use: 'use used using utilise',
  address: 'address addresses mailbox inbox domain email_account @',
  prefer: 'prefer rather enough_to but_a but_an instead',
  joins: 'so because otherwise as_i as_we as_this as_it',
  unwanted: 'unwelcome unwanted not_welcome not_wanted',
  consent:
    'permission consent authorise authorize allow allowed agree permit opt_in opted_in signed_up sign_up signed_on subscribed subscribe asked_for ask_for requested authorisation authorization consented agreed',
  hear: 'hear_from_you hear_from_your heard_from_you hear_from_this hear_from_anyone hear_from_any hear_from_lumen hear_any hear_back_from hear_anything heard_nothing hear_nothing hear_another hear_from',
  leave:
    'unsubscribe unsubscribed opt_out get_off stop_these stop_getting stop_receiving unsubscribes unsubscribing unsub opting_out opt-out unsubscription unsubscribe_me opt_me_out opted_out deregister',
  end: 'stop stopped cease ceased quit end halt discontinue terminate put_an_end stopping knock_it_off knock_this_off cut_it_out give_it_a_rest pack_it_in enough_with enough_of halting quitting',
  refuse:
    'desist refrain abstain spare_me spare_us forbid prohibit object_to objecting_to do_without not_interested_in_receiving spare_my refraining keep_your',
  takeOff:
    'remove strike take drop delete exclude scratch scrub block cross purge pull omit removing dropping taking excluding unlist deregister yank erase bin lose wipe ditch pull_out removal get_me_off get_us_off kick_me_off keep_me_off keep_us_off keep_me_out leave_me_off leave_us_off leave_me_out leave_us_out keep_my_name_off',
  reach:
    'contact email mail write message approach approaches solicit bother pester spam reach_out contacting emailing mailing writing messaging approaching reaching_out contacts writes ping pinging disturb disturbing bug bugging chase chasing follow_up following_up get_in_touch getting_in_touch harass harassing hound hounding spamming pestering bothering send sending text texting touch_base sends emails mails come_back soliciting target targeting pitch pitching',
  mail: 'email emails mail mails message messages marketing newsletter newsletters mailing mailings pitch pitches outreach solicitation solicitations communication communications correspondence spam inbox advert adverts ads advertising promo promos promotion promotions promotional follow-up follow-ups followups notifications junk crap rubbish emailing mailout mailouts contact pitching reminders nudges spamming touchpoints contact_attempts approaches sales_emails offers updates',
  list: 'list lists campaign campaigns database outreach mailings for_marketing newsletter crm sequence distribution system systems mailing_file mailinglist roster contacts rotation directory distro register records files books newsletters emails mailer mailers funnel pipeline cadence drip automation',
  erase:
    'erase delete destroy wipe purge expunge get_rid_of remove scrub shred removed erased deleted erasing deleting remove_all',
  data: 'data details information record records everything profile file files account entry traces everything_you anything_you whatever_you',
  me: 'me us our_staff our_team our_people anyone anybody everyone nobody_here our_company anyone_here anyone_at',
  my: 'my our me us this_mailbox this_address this_inbox',
  no: 'no not nothing never no_longer none nobody neither without cannot nor',
  more: 'more further again anymore any_more any_longer future ever longer additional everywhere else',
  want: 'want wish please kindly like ask demand request require insist prefer permission consent make_sure ensure expect demanding asking asked requesting instruct would_like wanted need would_appreciate appreciate see_to_it see_to must should shall hope trust direct has_to have_to',
  enough:
    'enough tired_of sick_of fed_up had_it fed_up_with no_end sick_and_tired done_with through_with over_it sick_to',
  request:
    '^ could|can|would|will|may i|you|we; ^ how|where do|can|could|may|would i|we; is_it|would_it|it possible|be_possible; is_there [a|any|some] way|option|chance|link; what_do i|we have_to|need_to; what must i|we; do i|we have_to',
  times:
    'instead this_week this_month this_quarter this_year next_week next_month until before at_the_moment for_now weekend every_month at_any_time any_time monthly each_month sending_me_to_your sending_me_to_the sending_us_to_your do_not_have_your do_not_have_the no_longer_have_your no_longer_have_the',
  instead: 'instead rather but add call phone directly except only forward',
  belong:
    'part_of be_on be_in being_on stay_on remain_on be_included be_kept on_this on_your on_that on_any on_the on_it be_part still_on',
  receive: 'receive receiving get getting got have see seeing',
  yours:
    'from_you from_your your yours by_you such these those this_kind this_sort this_stuff this_type of_this that_kind',
  order: 'send write forward',
  self: 'i we',
  reached:
    'be_contacted be_approached be_emailed be_mailed be_messaged be_solicited be_bothered be_written_to being_contacted being_approached being_emailed am_not_contacted am_not_approached am_not_emailed am_never_contacted are_not_contacted are_not_approached be_left_alone be_pinged be_chased be_spammed be_pestered be_targeted be_pitched be_reached be_disturbed being_pestered being_spammed being_bothered be_on_the_receiving',
  decline: 'decline declining refuse reject decline_all',
};

export const germanWishes: WishWords = {
  strike:
    'streichen streicht streich entfernen entfernt entferne löschen löscht austragen rausnehmen sperren sperrt blockieren',
  entry: 'nummer kontakt name namen',
  hesitate: 'zögern zögert vergessen vergesst vergiss scheuen aufgeben',
  spurn:
    'keinen_wert_auf kein_interesse_an_weiteren kein_interesse_an_solchen kein_interesse_an_ihren kein_interesse_an_werbung keine_lust_auf lege_keinen legen_keinen kann_gern_auf kann_auf_ihre kann_auf_solche dulde_keine dulden_keine akzeptiere_keine akzeptieren_keine will_keine wollen_keine',
  move: 'nehmen nehmt nimm trag trage tragt tragen melden meld melde meldet werfen schmeißen schmeiß streichen streich holen holt hol lösch löschen setzen',
  off: 'raus heraus runter herunter aus ab weg',
  approach:
    'schreiben_sie schreibt schreib kontaktieren_sie kontaktiert kontaktier melden_sie_sich meldet_euch meld_dich mailen_sie mailt anschreiben anzuschreiben kontaktieren nachfassen nachhaken anmailen zu_kontaktieren belästigen_sie belästigt nerven_sie nervt stören_sie stört rufen_sie mehr_schreiben mehr_mailen',
  needless:
    'brauchen_sie_nicht müssen_sie_nicht nicht_nötig nicht_notwendig unnötig nicht_erforderlich kein_grund keinen_grund brauchst_nicht braucht_ihr_nicht müsst_ihr_nicht können_sie_sich_sparen sparen_sie_sich spart_euch spar_dir zwecklos sinnlos erübrigt erübrigen',
  takenOff:
    'gestrichen gelöscht entfernt ausgetragen rausgenommen herausgenommen gesperrt rausgestrichen rausgelöscht raus heraus runter ausgeschlossen',
  wrap: 'dankbar_wenn verbunden_wenn nett_wenn schön_wenn froh_wenn lieb_wenn gut_wenn begrüßen_wenn freuen_wenn recht_wenn wenn_sie_mich wenn_möglich dankbar_dass freundlich_wenn bitte_darum_dass bitte_sie_dass darum_dass dafür_dass sicher_dass erwarte_dass lieber_nicht wäre_mir_lieber lieber_wenn',
  and: 'und',
  it: 'sie das es die mich uns',
  use: 'verwenden verwendet benutzen nutzen nutzt genutzt verwende benutzt',
  address: 'adresse adressen mailadresse e-mail-adresse e-mailadresse mail-adresse postfach @',
  prefer: 'lieber bevorzuge bevorzugen reicht_um genügt_um reicht_uns sondern',
  joins: 'damit weil denn da sonst',
  unwanted: 'unerwünscht unerwünschte nicht_erwünscht nicht_willkommen',
  consent:
    'erlaube erlaubt erlaubnis zustimmung einwilligung gestatte genehmige einverstanden eingewilligt zugestimmt angemeldet angefordert bestellt gestattet genehmigt abonniert gebeten zustimme',
  hear: 'ihnen_hören euch_hören ihnen_nichts_mehr_hören ihnen_nichts_hören ihnen_lesen von_ihnen_hören von_euch_hören nichts_hören nichts_mehr_hören nie_wieder_hören mehr_hören zu_hören lesen_müssen von_ihnen_lesen',
  leave:
    'abmelden abbestellen austragen abbestelle abmeldung austragung abbestellung abmelde austragen_lassen kündige ausgetragen abgemeldet abbestellt austrage opt-out optout abzumelden abzubestellen auszutragen unsubscribe raus_hier hier_raus mich_ab melde_ich_mich_ab melde_mich_ab bestelle_ich_das_ab trage_ich_mich_aus',
  end: 'stoppen stopp stellen einstellen beenden unterlassen aufhören aufzuhören hören hör hört schluss einzustellen beendet beenden_sie unterlassung unterlasst einstellt stellt_ein stellen_sie aufhört abstellen stellt_das beendet_das lassen_sie_das lasst_das lass_das lassen_sie_es lasst_es lass_es sein_lassen bleiben_lassen einstellung mails_sein e-mails_sein das_sein es_sein bitte_sein',
  refuse:
    'absehen abzusehen bitte_davon_ab künftig_davon_ab zukünftig_davon_ab sie_davon_ab verschonen verschont verschone ersparen erspart erspar untersage untersagen verbitte verbitten verbiete verbieten widerspreche widersprechen unterlassen unterlasst verzichten_sie verbittet verzichte verzichten verzichtet unterlasse sehen_sie_davon_ab sehen_sie_künftig verwahre verwahren widerspruch wehre',
  takeOff:
    'streichen streicht streich entfernen entfernt lösche löschen löscht lösch austragen tragen herausnehmen rausnehmen raus sperren tilgen streiche entferne schmeißen schmeißt schmeiß werfen rauswerfen austrag sperrt sperre blockieren blockiert rausstreichen ausschließen ausnehmen rausgestrichen weg runter entfern~ lösch~ streich~',
  reach:
    'kontaktieren anschreiben anzuschreiben kontaktiert angeschrieben schreiben anmailen mailen zusenden zuzusenden zuschicken schicken senden belästigen belästigt kontaktaufnahme kontaktaufnahmen anmailt zusendung anschreibt schreibt schickt mailt sendet nerven nervt zu_nerven stören behelligen zuspammen zu_spammen spammen vollspammen zumüllen bombardieren melden zukommen ansprechen zu_schicken zu_senden zu_schreiben zu_kontaktieren zu_belästigen zu_mailen anzumailen zu_melden nachfassen nachzufassen nachhaken nachzuhaken kontaktiere schreib schick mail nerv behellig~ zuschickt zusendet herantreten heranzutreten auf_mich_zu_kommen zu_bewerben anrufen bei_mir_melden bei_uns_melden zuzustellen kontaktier~ anschreib~ belästig~ anmail~ angeschrieben~',
  mail: 'mail mails email emails nachricht nachrichten werbung werbemails newsletter anschreiben zusendung zusendungen angebote_mehr werbemail post_mehr versand werbliche werblichen schreiben_dieser kontaktaufnahme kontaktaufnahmen mailings mailing kontakt postfach posteingang spam spammerei emailwerbung mailwerbung werbenachrichten werbepost e-mails_dieser schreiben_von infomails rundmails rundmail rundschreiben erinnerungen nachfassmails anfragen belästigung belästigungen mailerei kaltakquise akquise akquisemails akquisemail vertriebsmails werbebotschaften mailflut kontaktversuche geschreibsel post kontaktanfragen nachfragen rückfragen erinnerungsmails zuschriften ansprache kontakte kontaktversuch ihre_angebote angebote',
  list: 'verteiler liste listen mailverteiler verteilerliste mailingliste adressliste kampagne kampagnen datenbank für_werbung für_newsletter system kartei systemen empfängerliste kontaktliste mailliste emailliste e-mail-liste adressbestand adressverteiler kundenkartei crm newsletter rundmail mailing empfängerkreis bestand verteilerlisten sequenz empfängern datenbestand kontakten',
  erase:
    'löschen löscht lösche lösch vernichten vernichtet tilgen entfernen entfernt zu_löschen gelöscht löschung entfernung vernichtung auslöschen wegwerfen gelöscht_werden entferne',
  data: 'daten angaben kontaktdaten informationen alles datensatz sämtliches personenbezogen~ personendaten adressdaten eintrag einträge konto profil datensätze gespeichert~',
  me: 'mich mir uns jemanden niemanden unsere_firma unser_unternehmen keinen_von_uns jemandem niemandem irgendwen',
  my: 'mein~ unser~ mich mir uns diese_adresse dieses_postfach dieser_adresse unsere unserem dieser_mailadresse diese_mailadresse diese_e-mail-adresse dieser_e-mail-adresse diese_mail-adresse meiner meinem dieser_account',
  no: 'nicht nichts kein~ nie niemals keinesfalls weder ohne niemand nimmer',
  more: 'mehr weiter~ künftig zukünftig erneut nochmals wieder länger ferner fürderhin fortan zukunft nie_wieder nochmal jemals überall sonst',
  want: 'bitte möchte~ will wollen wünsche~ bitten fordere erwarte verlange sorgen_sie sorgt stellen_sie_sicher möcht wünscht erwarten fordern verlangen dürfen hätte_gern hätten_gern würde_gern lege legen_wert sorge ersuche ersuchen wäre_dankbar wären_dankbar verbitte muss müssen brauche brauchen bestehe bestehen soll sollen darum sehen_sie_zu bräuchte bevorzuge bevorzugen würde_lieber',
  enough:
    'genug schluss reicht satt leid langt reicht_es genervt nerven nervt fertig_mit die_nase_voll nase_voll bedient überdrüssig',
  request:
    '^ könnt~|könn~|würd~|wollen|kannst|darf sie|ihr|du|ich; wie|wo kann|komme|melde|bestelle|trage|werde|lösche|können|kommen ich|wir; gibt_es eine|einen möglichkeit|weg; was muss|müssen ich|wir',
  times:
    'stattdessen diese_woche diesen_monat dieses_quartal dieses_jahr nächste_woche vor bis derzeit momentan zurzeit bevor wochenende dieser_woche habe_ich_leider haben_wir_leider nicht_mehr_habe habe_ich_nicht_mehr',
  instead: 'sondern genügt lieber stattdessen aber hinein nur dafür außer rufen anrufen direkt',
  belong:
    'teil auf_ihrer auf_ihrem in_ihrem in_ihrer auf_eurer in_eurem stehen aufgenommen geführt auf_der auf_dieser auf_irgendeiner in_der in_dieser im',
  receive:
    'erhalten bekommen empfangen kriegen haben sehen lesen bekomme erhalte kriege zugeschickt zugesandt zugesendet',
  yours:
    'von_ihnen von_euch ihre ihrer ihres ihrem euer eure eurer euren ihren eurem solche solchen solcher derartige derartigen dieser_art diese diesen dieses',
  order:
    'schreiben_sie schicken_sie senden_sie mailen_sie kontaktieren_sie schreibt schickt sendet melden_sie_sich',
  self: 'ich wir',
  reached:
    'kontaktiert_werden angeschrieben_werden angemailt_werden belästigt_werden beworben_werden kontaktiert_zu_werden angeschrieben_zu_werden angesprochen_werden behelligt_werden angeschrieben_wird gestört_werden zugespammt_werden angesprochen_zu_werden belästigt_zu_werden mails_bekommen genervt_werden bombardiert_werden kontaktiert_wird belästigt_wird',
  decline: 'lehne lehnen ablehnen',
};

export const dutchWishes: WishWords = {
  strike: 'verwijder verwijdert verwijderen schrap schrapt schrappen wis uitschrijven',
  entry: 'nummer naam',
  hesitate: 'aarzel aarzelen vergeet vergeten twijfel schroom',
  spurn:
    'geen_prijs_op geen_behoefte_aan geen_zin_in niet_gediend zitten_niet_te_wachten zit_niet_te_wachten niet_op_prijs accepteren_geen accepteer_geen geen_belangstelling_voor_verdere',
  move: 'haal haalt schrijf schrijft meld meldt gooi gooit schrap neem halen schrijven melden',
  off: 'af uit eruit eraf weg',
  approach:
    'contacteer contacteert benader benadert mail mailt schrijf schrijft mailen schrijven benaderen contacteren contact_opnemen stoor opvolgen bellen lastigvallen',
  needless:
    'niet_nodig hoeft_niet hoeven_niet hoef_niet onnodig geen_zin zinloos heeft_geen_nut u_hoeft je_hoeft jullie_hoeven',
  takenOff: 'verwijderd geschrapt uitgeschreven gewist afgehaald af_gehaald eruit',
  wrap: 'fijn_als prettig_als dankbaar_als stellen_als waarderen_als prijs_als graag_als wel_als afmelden_voor uitschrijven_voor bezwaar_tegen zorg_ervoor ervoor als_het_kan voor_alles voor_altijd voor_goed voor_deze voor_dit voor_al voor_reclame voor_marketing voor_mij voor_ons',
  and: 'en',
  it: 'het dit die mij me ons',
  use: 'gebruiken gebruik gebruikt',
  address: 'adres adressen mailadres e-mailadres emailadres mailbox @',
  prefer: 'liever genoeg_om maar_een maar_wel',
  joins: 'zodat omdat want anders',
  unwanted: 'ongewenst ongewenste niet_gewenst niet_welkom',
  consent:
    'toestemming toestaan akkoord toegestemd gegeven aangemeld ingeschreven gevraagd akkoord_gegaan geabonneerd opgegeven instem',
  hear: 'u_horen jullie_horen u_vernemen van_jullie_horen van_u_horen niets_horen niks_horen meer_horen horen_van iets_horen te_horen',
  leave:
    'uitschrijven afmelden uitschrijf uitschrijving afmelding afmelden_voor meld_mij_af meld_me_af meld_ons_af schrijf_mij_uit schrijf_me_uit schrijf_ons_uit schrijft_u_mij opzeggen uit_te_schrijven af_te_melden unsubscribe uitgeschreven afgemeld schrijf_mij_direct opt-out zeg_mijn afmelden_nieuwsbrief uitschrijven_aub meld_ik_me_af meld_ik_mij_af schrijf_ik_me_uit schrijf_ik_mij_uit schrijf_ik_ons_uit',
  end: 'stop stopt stoppen staak staakt staken ophouden beëindig beëindigen hou houdt_op te_staken kappen kap stoppen_met hou_op houd_op hou_hiermee te_stoppen ophoudt kappen_met gestopt beëindigd op_te_houden stop_met_deze staking',
  refuse:
    'onthoud onthouden bespaar bespaart besparen verbied met_rust_laten met_rust onthoudt_u bezwaar verzet af_te_zien afzien zie_af ziet_u bespaar_me verzet_mij verbieden spaar',
  takeOff:
    'verwijder verwijdert verwijderen haal haalt schrap schrapt schrappen wis streep gooi halen uitschrijven schrijf_mij_uit schrijf_me_uit schrijf_ons_uit meld_mij_af meld_me_af meld_ons_af afmelden verwijderd eruit af blokkeer blokkeren uit_te_schrijven te_verwijderen haal_mij haal_me gooien verwijder~ schrap~',
  reach:
    'contacteer contacteren benader benaderen mailen mail schrijf schrijven bericht contact_opnemen stuur sturen te_benaderen lastigvallen lastig_vallen lastig_te_vallen val valt benadert mailt contacteert schrijft stuurt toesturen toe_te_sturen te_sturen te_mailen te_schrijven te_contacteren opnemen op_te_nemen neem neemt storen spammen te_spammen bestoken benaderd toezenden sturen_van opsturen stalken zenden te_zenden lastiggevallen versturen verzenden opvolgen contacteer~ benader~',
  mail: 'mail mails e-mail e-mails bericht berichten mailing mailings nieuwsbrief nieuwsbrieven reclame post mailtjes contact inbox postvak mailtje e-mailtjes spam mailverkeer commerciële aanbiedingen advertenties reclames berichtjes emails email benaderingen acquisitie opvolgmails opvolging verkoopmails verkooppraatjes mailbox marketing reclamemails correspondentie post_van benadering toenadering contactname contactpogingen contactverzoeken berichtgeving',
  list: 'lijst lijsten maillijst mailinglijst mailinglist bestand verzendlijst systeem bestanden mailbestand adressenbestand contactlijst contactenlijst adreslijst database databank crm nieuwsbrief mailings mailing contacten verzendlijsten verzending administratie campagne campagnes distributielijst maillijsten',
  erase:
    'wis wist wissen verwijder verwijdert verwijderen vernietig vernietigen te_wissen te_verwijderen verwijdering vernietiging wissing gewist gooi_weg verwijderd',
  data: 'gegevens persoonsgegevens data alles informatie mijn_gegevens persoonlijke account dossier adresgegevens contactgegevens',
  me: 'mij me ons iemand niemand ons_bedrijf onze_mensen',
  my: 'mijn onze ons mij me dit_adres deze_mailbox dit_mailadres dit_e-mailadres deze_mail deze_account dit_emailadres deze_inbox',
  no: 'niet geen nooit niets niks zonder niemand nimmer evenmin noch',
  more: 'meer verdere opnieuw nog weer voortaan langer toekomst ooit verder nogmaals in_de_toekomst nimmer vervolg nooit anders',
  want: 'wil willen wens wensen gelieve graag verzoek alstublieft aub wilt ervoor_zorgen zorg_ervoor zorgt_u zou_graag verwacht eis eisen willen_graag verzoeken verzoekt dank moet moeten graag_willen wilde stel_op_prijs waardeer graag_zou vraag vragen alsjeblieft a.u.b svp vriendelijk sommeer behoefte liever',
  enough: 'genoeg zat beu moe genoeg_van spuugzat klaar_mee ben_het_zat',
  request:
    '^ wilt|wil|kunt|kun|zou|zoudt|mag u|je|jullie|ik; ^ hoe|waar kan|kom|meld|schrijf|kunnen ik|we|wij; wat moet ik|we',
  times:
    'in_plaats_daarvan deze_week deze_maand dit_kwartaal dit_jaar volgende_week voor_maandag voor_vrijdag tot voordat momenteel weekend voor_dinsdag voor_woensdag voor_donderdag voor_kerst voor_nieuwjaar voor_januari voor_volgende voor_het_einde voor_eind niet_meer_in_bezit heb_uw_mail heb_je_mail',
  instead: 'maar liever alleen bel bellen rechtstreeks behalve in_plaats_daarvan',
  belong:
    'deel op_uw in_uw op_jullie in_jullie staan opgenomen op_deze op_die in_dit staat sta lid op_de op_een op_geen',
  receive: 'ontvangen krijgen hebben ontvang krijg zien ontvangst te_ontvangen te_krijgen toegestuurd',
  yours: 'van_u van_jullie uw jullie dergelijke zulke deze die dit_soort zulk',
  order:
    'stuur_ze stuur_ons stuur_mij stuur_me stuurt_u schrijf_mij schrijf_ons schrijf_me schrijft_u mail_mij mail_me mail_ons mailt_u',
  self: 'ik wij we',
  reached:
    'benaderd_worden benaderd_te_worden gecontacteerd_worden gemaild_worden worden_benaderd worden_gecontacteerd worden_gemaild lastiggevallen_worden gestoord_worden lastig_gevallen_worden lastiggevallen_te_worden gemaild_te_worden gecontacteerd_te_worden gebeld_worden worden_lastiggevallen gespamd_worden benaderd_wordt',
  decline: 'weiger weigeren',
};
