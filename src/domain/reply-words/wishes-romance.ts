import type { WishWords } from './wish-words';

export const frenchWishes: WishWords = {
  joins: 'car parce afin sinon puisque',
  unwanted: 'indésirable indésirables pas_bienvenus pas_les_bienvenus pas_bienvenue pas_souhaités',
  consent: 'autorise autorisons consentement consens accord permets',
  hear: 'entendre_parler avoir_de_vos_nouvelles avoir_de_nouvelles',
  leave: 'désinscrire désabonner désinscris désabonne ne_plus_recevoir',
  end: 'arrêtez arrêter arrête cessez cesser cesse stoppez stopper stop mettre_fin mettez_fin interrompez interrompre cessiez arrêtiez',
  refuse:
    'refuse refusons abstenir abstenez abstiens épargnez épargne interdis interdisons dispensez m_oppose',
  takeOff:
    'retirez retirer enlevez enlever supprimez supprimer rayez rayer ôtez sortez exclure excluez bloquez effacez',
  reach:
    'contacter contactez contacte écrire écrivez écris solliciter sollicitez relancer relancez envoyer envoyez démarcher démarchez déranger dérangez importuner importunez recontacter recontactez m_écrire m_envoyez',
  mail: 'mail mails email emails courriel courriels message messages envoi envois newsletter newsletters prospection publicité publicités sollicitation sollicitations communication communications démarchage relances pub contact boîte',
  list: 'liste listes fichier fichiers diffusion base bases mailing système fichiers',
  erase: 'supprimez supprimer effacez effacer détruisez détruire éliminez supprimiez effaciez',
  data: 'données informations coordonnées tout fiche infos dossier',
  me: 'me m moi nous',
  my: 'mon ma mes notre nos moi me nous cette_adresse',
  no: 'ne n pas jamais rien aucun aucune',
  more: 'plus jamais davantage nouveau encore désormais avenir aucun aucune rien',
  want: 'veux voulons souhaite souhaitons désire demande demandons merci veuillez prie svp exige',
  enough: 'assez suffit marre fini finis',
  request: '^ pouvez|pourriez|pourrais|peux|voulez|voudriez vous|tu|je',
  times:
    'me_suffit nous_suffit suffira plutôt cette_semaine ce_mois ce_trimestre cette_année semaine_prochaine avant jusqu pour_l_instant en_ce_moment lundi week-end',
  instead: 'mais plutôt seulement me_suffit nous_suffit suffira appelez téléphonez directement sauf',
  belong: 'dans_vos dans_votre sur_votre sur_vos figurer partie inscrit',
  receive: 'recevoir avoir',
  yours: 'de_vous vos votre de_votre vôtre',
  order: 'écrivez envoyez contactez relancez sollicitez adressez',
  self: 'je j nous_avons nous_souhaitons',
  reached:
    'être_contacté être_contactée être_contactés être_sollicité être_sollicitée être_sollicités être_recontacté être_recontactée être_relancé être_relancée être_démarché être_démarchée être_dérangé',
  decline: 'décline déclinons',
};

export const spanishWishes: WishWords = {
  joins: 'porque pues ya_que para_que',
  unwanted: 'indeseados indeseado no_deseados no_son_bienvenidos no_es_bienvenido no_son_bienvenidas',
  consent: 'autorizo autorizamos consentimiento permiso consiento acepto',
  hear: 'saber_de_ustedes oír_de_ustedes saber_nada_de saber_de_su',
  leave: 'baja desuscribirme cancelar_la',
  end: 'dejen deje deja dejad cesen cese paren pare para detengan interrumpan cesar dejar_de terminen',
  refuse: 'absténganse absténgase abstenerse eviten evite prohíbo rechazo_toda me_opongo ahórrenme ahórrese',
  takeOff:
    'quiten quítenme quite elimine eliminen bórrenme borren saquen sáquenme retiren excluyan excluya tachen',
  reach:
    'contacten contacte contactar contactarme contactarnos escriban escriba escribir escribirme enviarme enviar envíen envíe manden mande mandarme molesten moleste molestar comunicarse contacto_conmigo en_contacto',
  mail: 'correo correos email emails mail mails mensaje mensajes boletín boletines publicidad envío envíos comunicación comunicaciones spam propaganda contacto bandeja buzón',
  list: 'lista listas base bases boletín campaña campañas fichero ficheros sistema',
  erase: 'borren borre borrar eliminen elimine eliminar supriman suprima suprimir destruyan supresión',
  data: 'datos información todo ficha registros',
  me: 'me mí conmigo nos nosotros enviarme contactarme escribirme mandarme molestarme',
  my: 'mi mis nuestro nuestra nuestros mí conmigo esta_dirección',
  no: 'no nunca jamás nada ningún ninguna ni',
  more: 'más nunca jamás vuelvan volver futuro nuevamente adelante',
  want: 'quiero queremos deseo deseamos favor ruego pido pedimos solicito exijo agradecería',
  enough: 'basta suficiente harto harta',
  request: '^ podría|podrían|puede|pueden|podéis|puedes|quieren',
  times:
    'en_cambio esta_semana este_mes este_trimestre este_año próxima_semana próximo_mes antes hasta por_ahora de_momento lunes enero',
  instead: 'pero mejor solo sólo llámeme llamen directamente salvo en_cambio',
  belong: 'parte_de figurar estar_en en_su_lista en_sus_listas',
  receive: 'recibir recibiendo tener',
  yours: 'su sus de_ustedes vuestra vuestro vuestras vuestros de_parte',
  order: 'escriban escriba envíen envíe manden mande contacten contacte',
  self: 'yo nosotros',
  reached:
    'ser_contactado ser_contactada ser_contactados que_me_contacten que_me_escriban que_me_envíen que_nos_contacten que_nos_escriban',
  decline: 'rechazo rechazamos declino',
};

export const italianWishes: WishWords = {
  joins: 'perché affinché altrimenti poiché',
  unwanted: 'indesiderati indesiderate sgradite non_gradite non_sono_gradite non_sono_graditi non_benvenute',
  consent: 'autorizzo autorizziamo consenso acconsento permesso accetto',
  hear: 'sentirvi sentire_più saperne',
  leave: 'disiscrivermi cancellarmi disiscrivo',
  end: 'smettete smetta smettetela smetti cessate cessi cessare interrompete interrompere interrompa fermate finitela smettere',
  refuse:
    'evitate eviti evitare astenersi astenetevi astenervi si_astenga risparmiatemi mi_risparmi diffido proibisco mi_oppongo',
  takeOff:
    'togliete tolga toglietemi rimuovete rimuova rimuovetemi cancellate cancellatemi eliminate depennate escludete',
  reach:
    'contattarmi contattare contattate contatti contattatemi scrivermi scrivere scrivete scrivetemi mandarmi mandate inviarmi inviatemi inviate disturbarmi disturbate contattarci scriverci',
  mail: 'mail e-mail email messaggi messaggio comunicazioni comunicazione newsletter pubblicità spam invii invio posta contatto casella',
  list: 'lista liste elenco elenchi mailing archivio database sistema archivi',
  erase:
    'cancellate cancelli cancellare cancellazione eliminate elimini eliminare eliminazione distruggete distruggere rimuovete',
  data: 'dati informazioni tutto quanto ciò nominativo',
  me: 'mi me ci noi contattarmi scrivermi mandarmi inviarmi inviatemi scrivetemi contattatemi disturbarmi contattarci scriverci',
  my: 'mio mia miei mie nostro nostra nostri me mi noi questo_indirizzo',
  no: 'non nulla niente mai nessun nessuna',
  more: 'più mai ulteriormente ulteriori ancora altre altro futuro nulla',
  want: 'voglio vogliamo desidero desideriamo chiedo chiediamo prego favore invito vorrei esigo',
  enough: 'basta stufo stufa',
  request: '^ potete|potreste|può|potrebbe|puoi|posso',
  times:
    'invece piuttosto questa_settimana questo_mese questo_trimestre quest_anno prossima_settimana prima fino per_ora al_momento lunedì gennaio',
  instead: 'ma piuttosto solo chiamatemi chiami direttamente tranne invece',
  belong: 'parte figurare stare essere_in essere_nella nella_vostra nelle_vostre nel_vostro',
  receive: 'ricevere avere ricevo',
  yours: 'vostra vostro vostre vostri da_voi da_parte',
  order: 'scrivete scriva mandate mandi inviate invii contattate contatti',
  self: 'io noi',
  reached:
    'essere_contattato essere_contattata essere_contattati essere_disturbato essere_disturbata essere_disturbati',
  decline: 'rifiuto rifiutiamo declino',
};

export const portugueseWishes: WishWords = {
  joins: 'porque pois para_que',
  unwanted: 'indesejadas indesejados não_bem-vindas não_são_bem-vindas não_são_bem-vindos',
  consent: 'autorizo autorizamos consentimento permissão aceito permito',
  hear: 'ouvir_falar ouvir_de_vocês saber_de_vós ter_notícias_vossas',
  leave: 'descadastrar cancelar_a desinscrever sair_da_lista sair_desta_lista',
  end: 'pare parem parar cessem cesse cessar deixem deixe interrompam terminem suspendam',
  refuse: 'abstenham abstenha evitem evite proíbo recuso oponho poupem',
  takeOff: 'retirem retire removam remova tirem tire excluam exclua eliminem elimine risquem apaguem',
  reach:
    'contactem contacte contatem contate contactar contatar escrevam escreva escrever enviem envie enviar mandem mande mandar incomodem incomode incomodar contacto contato',
  mail: 'email emails e-mail e-mails mail mails mensagem mensagens publicidade newsletter newsletters comunicação comunicações envio envios spam propaganda',
  list: 'lista listas base bases mailing newsletter sistema ficheiro',
  erase:
    'apaguem apague apagar eliminem elimine eliminar eliminação excluam exclua excluir exclusão destruam',
  data: 'dados informações informação tudo registos registros',
  me: 'me nos mim nós',
  my: 'meu minha meus minhas nosso nossa nossos mim este_endereço me',
  no: 'não nem nunca jamais nada nenhum nenhuma',
  more: 'mais nunca jamais novamente voltem volte futuro nada',
  want: 'quero queremos desejo pretendo peço pedimos solicito favor exijo gostaria',
  enough: 'chega basta farto farta',
  request: '^ podem|pode|poderia|poderiam|podias',
  times:
    'em_vez esta_semana este_mês este_trimestre este_ano próxima_semana próximo_mês antes até por_agora por_enquanto segunda-feira janeiro',
  instead: 'mas antes_de só apenas liguem ligue diretamente exceto em_vez',
  belong: 'parte constar estar_na estar_em na_vossa nas_vossas na_sua',
  receive: 'receber ter',
  yours: 'vosso vossa vossos vossas seu sua seus suas de_vocês da_vossa',
  order: 'escrevam escreva enviem envie mandem mande contactem contatem',
  self: 'eu nós',
  reached:
    'ser_contactado ser_contactada ser_contactados ser_contatado ser_contatada ser_incomodado ser_incomodada',
  decline: 'recuso recusamos declino',
};
