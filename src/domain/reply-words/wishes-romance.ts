import type { WishWords } from './wish-words';

export const frenchWishes: WishWords = {
  strike: 'retirez retirer rayez supprimez supprimer effacez désinscrivez désabonnez enlevez radiez excluez',
  entry: 'numéro contact adresse',
  hesitate: 'hésitez hésiter oubliez oublier manquez manquer',
  spurn:
    'que_faire_de pas_besoin_de_vos aucune_envie_de pas_envie_de pas_intéressé_par_vos n_accepte_pas n_acceptons_pas n_acceptons_aucun n_apprécie_pas me_passerai me_passer',
  move: 'sortez sortir virez virer enlevez enlève ôtez dégagez retirez retire ôte',
  off: 'hors de_là de_cette d_ici',
  approach:
    'contactez écrivez relancez sollicitez dérangez importunez recontactez démarchez appelez harcelez insistez contacter écrire relancer solliciter déranger importuner recontacter démarcher insister revenir_vers revenez revenez_vers',
  needless: 'inutile pas_la_peine pas_besoin pas_nécessaire ne_vous_donnez sans_intérêt_de rien_ne_sert',
  takenOff:
    'retiré retirée retirés supprimé supprimée supprimés supprimées désinscrit désinscrite désabonné désabonnée rayé rayée radié enlevé enlevée effacé exclu',
  wrap: 'gré_si reconnaissant_si reconnaissante_si merci_si apprécierais_que gentil_si bien_si bien_que préférable_que',
  and: 'et',
  it: 'la le les moi nous',
  use: 'utiliser utilisez utilisiez utilise',
  address: 'adresse adresses boîte boite @',
  prefer: 'préfère préférons suffit_pour plutôt_un plutôt_une mais_un mais_une',
  joins: 'car parce afin sinon puisque',
  unwanted:
    'pas_bienvenus pas_les_bienvenus pas_bienvenue pas_souhaités messages_indésirables mails_indésirables courriels_indésirables sont_indésirables est_indésirable',
  consent:
    'autorise autorisons consentement consens accord permets autorisé autorisation consenti accepté accepte abonné inscrit inscrite souscrit demandé acceptons donné sollicité',
  hear: 'entendre_parler avoir_de_vos_nouvelles avoir_de_nouvelles entendre_parler_de nouvelles_de_vous vous_lire entendre lire_de_vous avoir_de_vos nouvelles_de_votre',
  leave:
    'désinscrire désabonner désinscris désabonne ne_plus_recevoir désinscription désabonnement désabonnez désinscrivez désabonne-moi désinscris-moi résilier me_désinscrire me_désabonner unsubscribe désinscrit désabonné stop_pub opt-out me_retirer nous_désinscrire nous_désabonner',
  end: 'arrêtez arrêter arrête cessez cesser cesse stoppez stopper stop mettre_fin mettez_fin interrompez interrompre cessiez arrêtiez cessez_de arrêtez_de arrêtez_avec mettre_un_terme mettez_un_terme stoppe stoppe-moi fin_à terminez arrête_de ça_suffit cessent arrêtent cesse_de cessation',
  refuse:
    'refuse refusons abstenir abstenez abstiens épargnez épargne interdis interdisons dispensez m_oppose m_opposer nous_opposons oppose opposition n_accepte n_acceptons refusez évitez éviter abstenir_de dispenserez dispenser',
  takeOff:
    'retirez retirer enlevez enlever supprimez supprimer rayez rayer ôtez sortez exclure excluez bloquez effacez retirer_immédiatement désinscrivez désabonnez désinscrire désabonner virez virer dégagez sortir ôter enlève retire supprime raye radiez radier effacer efface désinscris oubliez bannissez retir~ supprim~ effac~ rayer~ radi~ désinscri~ désabonn~ enlev~',
  reach:
    'contacter contactez contacte écrire écrivez écris solliciter sollicitez relancer relancez envoyer envoyez démarcher démarchez déranger dérangez importuner importunez recontacter recontactez m_écrire m_envoyez contacter_à contacté m_écrivez nous_écrivez harceler harcelez spammer spammez embêter embêtez écrive écriviez contactiez envoyiez reprendre_contact prendre_contact reprenez_contact adresser adressez me_joindre relance transmettre polluer inonder bombarder sollicit~ contact~ relanc~ démarch~ importun~ harcel~ dérang~ revenez',
  mail: 'mail mails email emails courriel courriels message messages envoi envois newsletter newsletters prospection publicité publicités sollicitation sollicitations communication communications démarchage relances pub contact boîte e-mail e-mails courriers courrier spam spams réclame réclames promo promos promotions offres_commerciales publicitaire publicitaires commerciale commerciales démarchages relance prospections pubs emailing mailing mailings pourriels infolettre infolettres boite messagerie prise_de_contact contacts prises_de_contact messages_commerciaux offres',
  list: 'liste listes fichier fichiers diffusion base bases mailing système annuaire annuaires contacts registre registres répertoire destinataires listing listings crm newsletter envois campagne campagnes mailings',
  erase:
    'supprimez supprimer effacez effacer détruisez détruire éliminez supprimiez effaciez effacement suppression supprimées effacées destruction effacer_toutes supprime efface purger purgez supprim~ effac~ détrui~',
  data: 'données informations coordonnées tout fiche infos dossier données_personnelles données_à adresse_mail coordonnées_de traces compte nom renseignements',
  me: 'me m moi nous personne quiconque notre_entreprise notre_société',
  my: 'mon ma mes notre nos moi me nous cette_adresse mien cette_boîte cette_adresse_mail cette_adresse_email mes_coordonnées m',
  no: 'ne n pas jamais rien aucun aucune ni sans nulle aucunement',
  more: 'plus jamais davantage nouveau encore désormais avenir aucun aucune rien autre',
  want: 'veux voulons souhaite souhaitons désire demande demandons merci veuillez prie svp exige assurez faites_en_sorte voudrais voudrions aimerais aimerions merci_de exigeons désirons vous_prie vous_prions demander prière somme sommons ordonne veux_que remercie remercierais saurais_gré gré faites veillez dois doit besoin préférerais préférerions préfère préférons',
  enough:
    'assez suffit marre fini finis ras_le_bol ça_suffit y_en_a_marre trop lassé lassée saturé agacé agacée marre_de plein_le_dos assez_de fatigué_de fatiguée_de',
  request:
    '^ pouvez|pourriez|pourrais|peux|voulez|voudriez vous|tu|je; comment [est-ce_que] [puis-je|peut-on|faire|me|nous|dois-je] [pour]; est-il_possible de; où puis-je',
  times:
    'me_suffit nous_suffit suffira plutôt cette_semaine ce_mois ce_trimestre cette_année semaine_prochaine avant jusqu pour_l_instant en_ce_moment lundi week-end n_ai_plus n_avons_plus',
  instead: 'mais plutôt seulement me_suffit nous_suffit suffira appelez téléphonez directement sauf',
  belong:
    'dans_vos dans_votre sur_votre sur_vos figurer partie inscrit dans_cette sur_cette dans_ce figure inscrite être_sur être_dans abonné sur_aucune dans_aucune sur_la dans_la',
  receive: 'recevoir avoir reçois reçoive recevoir_de être_destinataire voir',
  yours: 'de_vous vos votre de_votre vôtre ce_genre ces ce_type cette_sorte de_ce tels telles',
  order: 'écrivez envoyez contactez relancez sollicitez adressez',
  self: 'je j nous_avons nous_souhaitons',
  reached:
    'être_contacté être_contactée être_contactés être_sollicité être_sollicitée être_sollicités être_recontacté être_recontactée être_relancé être_relancée être_démarché être_démarchée être_dérangé être_contacté_à être_harcelé être_harcelée être_démarchés être_importuné être_importunée être_dérangés être_recontactés plus_contacté plus_contactée plus_sollicité plus_sollicitée plus_démarché plus_démarchée plus_être être_spammé',
  decline: 'décline déclinons',
};

export const spanishWishes: WishWords = {
  strike:
    'bórrenme quítenme sáquenme eliminen elimíname elimínenme bórrame borradme quitadme sacadme retírenme exclúyanme',
  entry: 'número contacto dirección',
  hesitate: 'duden dude dudes duden_en olviden olvide vacilen falten',
  spurn:
    'no_acepto no_aceptamos no_tengo_ganas no_admitimos no_admito no_me_interesan_sus no_me_interesa_recibir no_nos_interesa_recibir no_estoy_interesado_en_recibir no_estoy_interesada_en_recibir',
  move: 'saquen sáquenme saca sacad quiten quita quitad borren',
  off: 'fuera de_ahí de_aquí de_esa de_esta',
  approach:
    'contacten contacte contactéis contactes escriban escriba escribáis escribas molesten moleste molestéis molestes insistan insista insistáis llamen vuelvan vuelva vuelvas volváis contactarme escribirme molestar molestarme insistir',
  needless:
    'no_hace_falta no_es_necesario innecesario no_tiene_sentido no_se_molesten no_se_moleste no_pierdan no_vale_la_pena no_necesitan',
  takenOff:
    'eliminado eliminada eliminados borrado borrada quitado quitada retirado sacado excluido excluida suprimido dado_de_baja dada_de_baja',
  wrap: 'agradecería_que agradezco_que agradeceríamos_que agradecería_si si_fueran_tan si_es_tan agradecido_si mejor_si',
  and: 'y e',
  it: 'la lo me nos',
  use: 'usar usen use utilizar utilicen utilice',
  address: 'dirección direcciones correo buzón @',
  prefer: 'prefiero preferimos basta_para sino',
  joins: 'porque pues ya_que para_que',
  unwanted: 'indeseados indeseado no_deseados no_son_bienvenidos no_es_bienvenido no_son_bienvenidas',
  consent:
    'autorizo autorizamos consentimiento permiso consiento acepto autorizado autorización consentido permito he_dado dado suscrito suscribí apuntado aceptado solicitado pedido acepto_que apunté',
  hear: 'saber_de_ustedes oír_de_ustedes saber_nada_de saber_de_su saber_de_vosotros saber_más saber_nada saber_nada_más oír_de oír_hablar noticias_suyas noticias_vuestras tener_noticias saber_de',
  leave:
    'baja desuscribirme cancelar_la darme_de_baja dar_de_baja dadme_de_baja denme_de_baja dénme_de_baja desuscribir desuscríbanme desuscríbeme desuscriba cancelar_suscripción cancelar_mi cancelen_mi desinscribirme desapuntarme de_baja la_baja unsubscribe desuscripción baja_por me_doy_de_baja doy_de_baja nos_damos_de_baja cancelo_la_suscripción cancelo_mi_suscripción',
  end: 'dejen deje deja dejad cesen cese paren pare detengan interrumpan cesar dejar_de terminen dejéis parad paradlo pararlo déjenlo basta_de ya_basta cesad cesar_de pongan_fin poner_fin corten corta cortad dejen_de dejar deje_de detener suspendan suspenda para_de',
  refuse:
    'absténganse absténgase abstenerse eviten evite prohíbo rechazo_toda me_opongo ahórrenme ahórrese absteneos abstente opongo oponerme oposición niego nos_oponemos prohibimos rechazo ahorraos evítenme',
  takeOff:
    'quiten quítenme quite elimine eliminen bórrenme borren saquen sáquenme retiren excluyan excluya tachen bórreme bórrenos eliminarme elimínenme elimíneme elimíname bórrame quítame quítenos quitadme sáqueme sácame sacadme sacarme borrarme borradme quitarme eliminadme retírenme retíreme suprímanme excluirme exclúyanme exclúyame dar_de_baja darme_de_baja denme_de_baja dénme_de_baja deme_de_baja dadme_de_baja dame_de_baja borre saque sacad quitad quita eliminad descártenme quitar sacar retirar desapuntadme desapúntenme eliminar elimin~ borr~ suprim~ quit~ retir~ exclu~',
  reach:
    'contacten contacte contactar contactarme contactarnos escriban escriba escribir escribirme enviarme enviar envíen envíe manden mande mandarme molesten moleste molestar comunicarse contacto_conmigo en_contacto contactéis escribáis enviéis mandéis molestéis contactarse comunicarme comuniquen comunique escribirnos enviarnos mandarnos molestarnos enviándome mandándome escribiéndome contactándome enviándonos mandándonos escribiéndonos enviando mandando escribiendo contactando molestando molestándome acosar acosen acosarme bombardear bombardearme insistir insistan insista insistas contactes escribas envíes mandes molestes hacerme_llegar remitirme remitan ponerse contact~ molest~',
  mail: 'correo correos email emails mail mails mensaje mensajes boletín boletines publicidad envío envíos comunicación comunicaciones spam propaganda contacto bandeja buzón correos_electrónicos correo_electrónico publicitario publicitarios comerciales comercial promociones promoción promocional newsletter newsletters ofertas_comerciales boletin mailing mailings emailing mailes correítos anuncios mierda basura seguimiento contactos acercamientos llamadas ofertas',
  list: 'lista listas base bases boletín campaña campañas fichero ficheros sistema listado listados registro registros agenda contactos bases_de_datos mailing newsletter crm suscripción suscriptores destinatarios directorio difusión distribución envíos',
  erase:
    'borren borre borrar eliminen elimine eliminar supriman suprima suprimir destruyan supresión bórrenlos cancelación borrado suprimir_todos eliminación borrad eliminad supriman_todos destruir elimin~ borr~ suprim~',
  data: 'datos información todo ficha registros datos_personales información_personal rastro cuenta mis_datos nombre',
  me: 'me mí conmigo nos nosotros enviarme contactarme escribirme mandarme molestarme escribiéndome enviándome mandándome contactándome molestándome bórrenme quítenme sáquenme bombardearme comunicarme escribirnos enviarnos mandarnos molestarnos enviándonos mandándonos nadie ninguno nuestra_empresa a_nadie',
  my: 'mi mis nuestro nuestra nuestros mí conmigo esta_dirección esta_cuenta este_correo esta_casilla este_buzón me nos',
  no: 'no nunca jamás nada ningún ninguna ni ningunos ningunas nadie sin tampoco',
  more: 'más nunca jamás vuelvan volver futuro nuevamente adelante',
  want: 'quiero queremos deseo deseamos favor ruego pido pedimos solicito exijo agradecería asegúrense asegúrese querría queríamos quisiera quisiéramos gustaría exigimos agradezco agradeceríamos ruega rogamos insto pido_que requiero haga hagan por_favor necesito ordeno debe deben tienen_que preferiría preferiríamos prefiero preferimos',
  enough:
    'basta suficiente harto harta ya_está_bien hasta_las_narices cansado cansada hartos harto_de demasiados cansado_de hartas',
  request:
    '^ podría|podrían|puede|pueden|podéis|puedes|quieren; cómo [puedo|podemos|hago|hacemos|me|nos]; dónde me|puedo; es_posible que',
  times:
    'en_cambio esta_semana este_mes este_trimestre este_año próxima_semana próximo_mes antes hasta por_ahora de_momento lunes enero ya_no_tengo ya_no_tenemos no_tengo_ya',
  instead: 'pero mejor solo sólo llámeme llamen directamente salvo en_cambio',
  belong:
    'parte_de figurar estar_en en_su_lista en_sus_listas en_esta_lista en_vuestra en_vuestras en_sus en_su estar seguir_en aparecer en_la en_ninguna en_el',
  receive: 'recibir recibiendo tener recibo recibirlos recibirlas llegarme lleguen llegue me_lleguen ver',
  yours:
    'su sus de_ustedes vuestra vuestro vuestras vuestros de_parte estos estas este_tipo tales esos esas esta_clase',
  order: 'escriban escriba envíen envíe manden mande contacten contacte',
  self: 'yo nosotros',
  reached:
    'ser_contactado ser_contactada ser_contactados que_me_contacten que_me_escriban que_me_envíen que_nos_contacten que_nos_escriban ser_contactadas ser_molestado ser_molestada que_me_molesten que_me_contacte que_me_escriba que_me_mande que_me_manden que_nos_molesten que_nos_manden que_nos_envíen seguir_recibiendo',
  decline: 'rechazo rechazamos declino',
};

export const italianWishes: WishWords = {
  strike:
    'cancellatemi toglietemi rimuovetemi eliminatemi depennatemi cancellami toglimi rimuovimi escludetemi',
  entry: 'numero indirizzo recapito recapiti',
  hesitate: 'esitate esiti esitare dimenticate dimentichi mancate manchi',
  spurn:
    'non_accetto non_accettiamo non_ho_voglia non_gradisco non_gradiamo non_mi_interessa_ricevere non_sono_interessato_a_ricevere non_sono_interessata_a_ricevere non_ci_interessa_ricevere non_tollero',
  move: 'togliete toglietemi tolga levate levatemi togli levi',
  off: 'fuori via da_lì di_lì',
  approach:
    'contattate contatti contattatemi contattarmi scrivete scriva scrivermi scrivetemi disturbate disturbarmi insistete insista insistere ricontattarmi ricontattate importunate importunarmi chiamate contattarci scriverci disturbarci disturbi',
  needless:
    'non_serve non_occorre inutile non_è_necessario non_c_è_bisogno superfluo non_perdete non_perda non_vale_la_pena',
  takenOff:
    'rimosso rimossa rimossi cancellato cancellata cancellati tolto tolta eliminato eliminata depennato escluso disiscritto',
  wrap: 'grato_se grata_se grati_se piacere_se felice_se gentile_se gentili_se ringrazio_se apprezzerei_se bene_se',
  and: 'e ed',
  it: 'lo la mi ci',
  use: 'usare usate usi utilizzare utilizzate utilizzi',
  address: 'indirizzo indirizzi casella @',
  prefer: 'preferisco preferiamo basta_per bensì',
  joins: 'perché affinché altrimenti poiché',
  unwanted: 'indesiderati indesiderate sgradite non_gradite non_sono_gradite non_sono_graditi non_benvenute',
  consent:
    'autorizzo autorizziamo consenso acconsento permesso accetto autorizzato autorizzazione dato iscritto iscritta richiesto chiesto acconsentito accettato prestato iscrivermi',
  hear: 'sentirvi sentire_più saperne sentirvi_più sentire_parlare avere_vostre vostre_notizie sentirla avere_notizie sentire_da',
  leave:
    'disiscrivermi cancellarmi disiscrivo disiscrizione disiscrivetemi disiscrivete disiscrivimi disiscrivere cancellazione_dalla cancellazione_iscrizione disdire annullare_l_iscrizione unsubscribe annullate_l_iscrizione annullare_iscrizione cancellatemi mi_cancelli mi_disiscriva disiscrivermi_da opt-out cancellarmi_da cancellatemi_da mi_disiscrivo cancellarmi_dalla annullo_l_iscrizione cancello_l_iscrizione',
  end: 'smettete smetta smettetela smetti cessate cessi cessare interrompete interrompere interrompa fermate finitela smettere piantatela piantala smettila smettiamola la_smetta smettano cessino stop porre_fine ponete_fine basta_con finirla smettere_di smetterla interrompete_l fermatevi cessazione sospendete sospendere',
  refuse:
    'evitate eviti evitare astenersi astenetevi astenervi si_astenga risparmiatemi mi_risparmi diffido proibisco mi_oppongo oppongo opporsi opposizione opponiamo vieto vietiamo diffidiamo rifiuto vi_diffido evitatemi astenga eviterei',
  takeOff:
    'togliete tolga toglietemi rimuovete rimuova rimuovetemi cancellate cancellatemi eliminate depennate escludete cancellarmi cancellarci cancellami rimuovermi rimuoverci rimuovimi toglimi toglierci toglieteci togliermi mi_tolga mi_cancelli mi_rimuova eliminatemi eliminarmi depennatemi depennarmi escludetemi escludermi escludere togliere rimuovere cancellare cancelli rimuoveteci cancellateci disiscrivetemi disiscrivermi disiscriva levatemi levate levi rimuov~ cancell~ elimin~ depenn~ esclud~ disiscriv~',
  reach:
    'contattarmi contattare contattate contatti contattatemi scrivermi scrivere scrivete scrivetemi mandarmi mandate inviarmi inviatemi inviate disturbarmi disturbate contattarci scriverci contattandomi scrivendomi mandandomi inviandomi disturbandomi scrivermi_più mandarci inviarci disturbarci scrivete_più mandatemi spedirmi spedire spedite importunare importunarmi importunate assillare assillarmi assillate tormentare tormentarmi molestare molestarmi ricontattare ricontattarmi ricontattarci ricontattate rompere scocciare scocciarmi contattateci scriveteci mandateci tempestare farvi_sentire farvi_vivi farsi_vivi insistere insista insistete sollecitare contatt~ disturb~ importun~',
  mail: 'mail e-mail email messaggi messaggio comunicazioni comunicazione newsletter pubblicità spam invii invio posta contatto casella mails emails e-mails posta_elettronica messaggistica pubblicitarie pubblicitari pubblicitaria commerciali commerciale promozionali promozionale promozioni proposte_commerciali mailing solleciti contatti marketing notifiche comunicazioni_commerciali spammare offerte_commerciali proposte telefonate',
  list: 'lista liste elenco elenchi mailing archivio database sistema archivi indirizzario newsletter crm registro registri contatti rubrica destinatari lista_di banca_dati banche_dati mailing_list iscritti invii campagne campagna',
  erase:
    'cancellate cancelli cancellare cancellazione eliminate elimini eliminare eliminazione distruggete distruggere rimuovete distrutti cancellati eliminati rimuovere cancellare_tutti cancelliate eliminiate rimozione cancell~ elimin~ distrugg~',
  data: 'dati informazioni tutto quanto ciò nominativo dati_personali miei_dati anagrafica profilo account nominativi contatto',
  me: 'mi me ci noi contattarmi scrivermi mandarmi inviarmi inviatemi scrivetemi contattatemi disturbarmi contattarci scriverci contattandomi scrivendomi mandandomi inviandomi mandarci inviarci disturbarci toglietemi cancellatemi rimuovetemi toglieteci cancellateci ricontattarmi ricontattarci importunarmi assillarmi tormentarmi scriveteci mandateci spedirmi nessuno chiunque nostra_azienda',
  my: 'mio mia miei mie nostro nostra nostri me mi noi questo_indirizzo nominativo questa_casella questa_mail questo_contatto questa_email toglietemi cancellatemi rimuovetemi toglieteci cancellateci rimuoveteci toglimi rimuovimi eliminatemi depennatemi ci cancellarmi togliermi rimuovermi disiscrivetemi escludetemi levatemi',
  no: 'non nulla niente mai nessun nessuna né senza nemmeno',
  more: 'più mai ulteriormente ulteriori ancora altre altro futuro nulla',
  want: 'voglio vogliamo desidero desideriamo chiedo chiediamo prego favore invito vorrei esigo assicuratevi fate_in_modo vorremmo gradirei gradisco gradiremmo esigiamo richiedo richiediamo pregherei prega pretendo pretendiamo intimo invitiamo vi_prego la_prego cortesemente gentilmente ringrazio grato deve dovete provvedete provveda faccia fate voglia vogliate gradito intendo intendiamo preferirei preferiremmo preferisco preferiamo',
  enough:
    'basta stufo stufa non_ne_posso_più stanco stanca stufi scocciato scocciata seccato seccata troppe stanco_di non_se_ne_può_più stufo_di',
  request:
    '^ potete|potreste|può|potrebbe|puoi|posso; come [faccio|posso|possiamo|facciamo|mi|ci]; dove mi|posso; è_possibile; mi|ci può|potete|potreste|potrebbe',
  times:
    'invece piuttosto questa_settimana questo_mese questo_trimestre quest_anno prossima_settimana prima fino per_ora al_momento lunedì gennaio non_ho_più non_abbiamo_più',
  instead: 'ma piuttosto solo chiamatemi chiami direttamente tranne invece',
  belong:
    'parte figurare stare essere_in essere_nella nella_vostra nelle_vostre nel_vostro iscritto iscritta essere_iscritto inserito inserita nella_lista nelle_liste rimanere restare in_questa in_nessuna nella negli',
  receive: 'ricevere avere ricevo riceverne riceverle riceverli ricevervi vedere ritrovarmi ricevere_le',
  yours:
    'vostra vostro vostre vostri da_voi da_parte questi queste questo_tipo tali questo_genere quelle simili',
  order: 'scrivete scriva mandate mandi inviate invii contattate contatti',
  self: 'io noi',
  reached:
    'essere_contattato essere_contattata essere_contattati essere_disturbato essere_disturbata essere_disturbati essere_più_contattato essere_più_contattata essere_più_contattati essere_più_disturbato essere_ricontattato essere_ricontattata essere_ricontattati essere_importunato essere_importunata essere_inserito essere_sollecitato essere_contattati_da che_mi_scriviate che_mi_contattiate che_mi_contatti',
  decline: 'rifiuto rifiutiamo declino',
};

export const portugueseWishes: WishWords = {
  strike: 'removam-me retirem-me tirem-me excluam-me remova-me exclua-me apaguem-me removam retirem excluam',
  entry: 'número contacto endereço contato',
  hesitate: 'hesitem hesite hesitar esqueçam esqueça deixem deixe',
  spurn:
    'não_aceito não_aceitamos não_me_interessa_receber não_nos_interessa_receber não_tenho_interesse_em_receber não_temos_interesse_em_receber não_admito dispenso dispensamos',
  move: 'tirem tire tirem-me retirem retire tira retira',
  off: 'fora daí dessa desta',
  approach:
    'contactem contacte contatem contate escrevam escreva incomodem incomode insistam insista voltem volte liguem chateiem contactar-me escrever-me incomodar contactar contatar insistir',
  needless:
    'não_é_preciso não_é_necessário desnecessário escusam escusado escusa não_vale_a_pena não_precisam não_precisa não_adianta inútil',
  takenOff:
    'removido removida retirado retirada removidos excluído excluída tirado apagado apagada eliminado descadastrado descadastrada',
  wrap: 'grato_se grata_se agradecia_se agradecia_que agradecia_se_pudessem agradeceria_se agradeceria_que gentileza_se bom_se melhor_se',
  and: 'e',
  it: 'o a me nos',
  use: 'usar usem use utilizar utilizem utilize',
  address: 'endereço endereços caixa @',
  prefer: 'prefiro preferimos basta_para mas_sim',
  joins: 'porque pois para_que',
  unwanted: 'indesejadas indesejados não_bem-vindas não_são_bem-vindas não_são_bem-vindos',
  consent:
    'autorizo autorizamos consentimento permissão aceito permito autorizei autorização consenti consentido dei inscrevi subscrevi assinei pedi solicitei aceitei autorizou inscrito',
  hear: 'ouvir_falar ouvir_de_vocês saber_de_vós ter_notícias_vossas saber_de_vocês saber_mais_de notícias_vossas notícias_suas ouvir_de ouvir_mais ouvir_nada saber_nada receber_notícias',
  leave:
    'descadastrar cancelar_a desinscrever sair_da_lista sair_desta_lista descadastro descadastrem descadastre descadastrar-me descadastramento desinscrição desinscrever-me desinscrevam-me desinscreva desinscrevam cancelar_inscrição cancelar_subscrição cancelar_minha cancelar_assinatura cancelem_a cancelem_minha anular_a unsubscribe sair_dessa_lista cancelamento desinscreve desubscrever dessubscrever cancelar_a_minha sair_da não_receber_mais deixar_de_receber cancelo_a_subscrição me_descadastro cancelo_a_inscrição me_removo sair_desta',
  end: 'pare parem parar cessem cesse cessar deixem deixe interrompam terminem suspendam parem_com pare_com parem_de pare_de para_de deixem_de deixar_de acabem acabar ponham_fim pôr_fim chega_de basta_de encerrem encerrar suspender interromper parar_de stop',
  refuse:
    'abstenham abstenha evitem evite proíbo recuso oponho poupem abster absterem oponho-me opomos oposição proíbo-vos proibimos recuso-me dispenso dispensamos poupe poupem-me evitar',
  takeOff:
    'retirem retire removam remova tirem tire excluam exclua eliminem elimine risquem apaguem retirem-me remova-me removam-me tirem-me tire-me tira-me excluam-me exclua-me apaguem-me apague retira remove tira exclui apagar remover retirar tirar excluir eliminar risca cancelem cancele descadastrem descadastre desinscrevam elimina removam-nos retirem-nos bloqueiem bloqueie remov~ retir~ exclu~ elimin~ apag~ descadastr~',
  reach:
    'contactem contacte contatem contate contactar contatar escrevam escreva escrever enviem envie enviar mandem mande mandar incomodem incomode incomodar contacto contato contactar-me contactar-nos contactarem contatarem enviar-me enviar-nos enviarem mandar-me mandarem escrever-me escreverem incomodar-me incomodarem contacta contata escreve envia mandem-me enviem-me chatear chateiem chatear-me importunar importunem perturbar perturbem insistir insistam insista enviando mandando escrevendo contatando contactando procurem procurar assediar entrar_em_contato entrar_em_contacto entrem_em_contato entrem_em_contacto entrem entrar contact~ contat~ incomod~ importun~',
  mail: 'email emails e-mail e-mails mail mails mensagem mensagens publicidade newsletter newsletters comunicação comunicações envio envios spam propaganda correio correio_eletrónico correio_eletrônico boletim boletins anúncios promoções promoção promocionais publicitárias publicitários publicitário comerciais comercial propagandas marketing mailing mailings abordagens solicitações contactos contatos abordagem contacto contato ofertas',
  list: 'lista listas base bases mailing newsletter sistema ficheiro cadastro cadastros registo registos banco_de_dados base_de_dados contactos contatos destinatários distribuição envio listagem crm mailing_list newsletters campanha campanhas',
  erase:
    'apaguem apague apagar eliminem elimine eliminar eliminação excluam exclua excluir exclusão destruam apagamento apagados eliminados exclusão_de remoção removam remova apaga destruam_todos elimin~ apag~ exclu~ remov~',
  data: 'dados informações informação tudo registos registros dados_pessoais meus_dados conta ficha nome',
  me: 'me nos mim nós contactar-me enviar-me mandar-me escrever-me incomodar-me chatear-me ninguém alguém nossa_empresa',
  my: 'meu minha meus minhas nosso nossa nossos mim este_endereço me esta_caixa este_email este_e-mail este_contacto nos desta_conta',
  no: 'não nem nunca jamais nada nenhum nenhuma ninguém sem tampouco',
  more: 'mais nunca jamais novamente voltem volte futuro nada',
  want: 'quero queremos desejo pretendo peço pedimos solicito favor exijo gostaria gostava gostaríamos pretendemos agradeço agradecia agradecemos agradeceria exigimos solicitamos faça façam favor_de desejamos preciso por_favor ordeno venho devem deve queria preferia preferiria prefiro',
  enough: 'chega basta farto farta cansado cansada fartos já_chega demasiados cansado_de farto_de saturado',
  request:
    '^ podem|pode|poderia|poderiam|podias; como [faço|posso|podemos|fazemos|me]; onde me|posso; é_possível',
  times:
    'em_vez esta_semana este_mês este_trimestre este_ano próxima_semana próximo_mês antes até por_agora por_enquanto segunda-feira janeiro já_não_tenho já_não_temos',
  instead: 'mas antes_de só apenas liguem ligue diretamente exceto em_vez',
  belong:
    'parte constar estar_na estar_em na_vossa nas_vossas na_sua nesta_lista nessa_lista na_lista estar inscrito inscrita fazer_parte figurar em_nenhuma na no numa',
  receive: 'receber ter recebo recebendo receber_mais ver continuar_a',
  yours:
    'vosso vossa vossos vossas seu sua seus suas de_vocês da_vossa estes estas este_tipo tais esses essas desse_tipo deste_tipo deste_género',
  order: 'escrevam escreva enviem envie mandem mande contactem contatem',
  self: 'eu nós',
  reached:
    'ser_contactado ser_contactada ser_contactados ser_contatado ser_contatada ser_incomodado ser_incomodada ser_contactadas ser_contatados ser_incomodados que_me_contactem que_me_contatem que_me_enviem que_me_escrevam ser_abordado ser_abordada ser_importunado continuar_a_receber continuar_recebendo',
  decline: 'recuso recusamos declino',
};
