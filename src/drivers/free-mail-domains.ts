/**
 * Domains under which the best-known providers give anyone an address (spec section 5, type personal), by provider or
 * country. Only the whole domain counts, never its subdomains.
 */
const byProvider: Readonly<Record<string, string>> = {
  google: 'gmail.com googlemail.com',
  microsoft: `outlook.com outlook.at outlook.be outlook.cl outlook.co.id outlook.co.il outlook.co.nz outlook.co.th outlook.com.ar
    outlook.com.au outlook.com.br outlook.com.gr outlook.com.pe outlook.com.tr outlook.com.vn outlook.cz outlook.de outlook.dk
    outlook.es outlook.fr outlook.hu outlook.ie outlook.in outlook.it outlook.jp outlook.kr outlook.lv outlook.my outlook.ph
    outlook.pt outlook.sa outlook.sg outlook.sk hotmail.com hotmail.at hotmail.be hotmail.ca hotmail.ch hotmail.cl hotmail.co.id
    hotmail.co.il hotmail.co.in hotmail.co.jp hotmail.co.kr hotmail.co.nz hotmail.co.th hotmail.co.uk hotmail.co.za hotmail.com.ar
    hotmail.com.au hotmail.com.br hotmail.com.hk hotmail.com.mx hotmail.com.tr hotmail.com.tw hotmail.com.vn hotmail.cz hotmail.de
    hotmail.dk hotmail.es hotmail.fi hotmail.fr hotmail.gr hotmail.hu hotmail.it hotmail.lt hotmail.lv hotmail.my hotmail.nl
    hotmail.no hotmail.ph hotmail.rs hotmail.se hotmail.sg hotmail.sk live.com live.at live.be live.ca live.ch live.cl live.cn
    live.co.kr live.co.uk live.co.za live.com.ar live.com.au live.com.mx live.com.my live.com.ph live.com.pt live.com.sg live.de
    live.dk live.fi live.fr live.hk live.ie live.in live.it live.jp live.nl live.no live.ru live.se msn.com windowslive.com
    passport.com`,
  yahoo: `yahoo.com yahoo.at yahoo.be yahoo.ca yahoo.ch yahoo.cl yahoo.cn yahoo.co.id yahoo.co.il yahoo.co.in yahoo.co.jp yahoo.co.kr
    yahoo.co.nz yahoo.co.th yahoo.co.uk yahoo.co.za yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.cn yahoo.com.co yahoo.com.hk
    yahoo.com.mx yahoo.com.my yahoo.com.pe yahoo.com.ph yahoo.com.sg yahoo.com.tr yahoo.com.tw yahoo.com.ve yahoo.com.vn yahoo.cz
    yahoo.de yahoo.dk yahoo.es yahoo.fi yahoo.fr yahoo.gr yahoo.hu yahoo.ie yahoo.in yahoo.it yahoo.nl yahoo.no yahoo.pl yahoo.pt
    yahoo.ro yahoo.ru yahoo.se ymail.com ymail.ne.jp rocketmail.com myyahoo.com kimo.com`,
  aol: `aol.com aol.at aol.be aol.ch aol.cl aol.co.nz aol.co.uk aol.com.ar aol.com.au aol.com.br aol.com.co aol.com.mx aol.cz aol.de
    aol.dk aol.es aol.fi aol.fr aol.hk aol.in aol.it aol.jp aol.kr aol.nl aol.pl aol.ru aol.se aim.com netscape.net netscape.com
    love.com wow.com compuserve.com cs.com verizon.net`,
  apple: 'icloud.com me.com mac.com privaterelay.appleid.com',
  private: `proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me mailfence.com
    posteo.de posteo.net posteo.at posteo.ch posteo.eu mailbox.org hushmail.com hushmail.me hush.com fastmail.com fastmail.fm
    fastmail.de fastmail.co.uk fastmail.es fastmail.in fastmail.jp fastmail.net fastmail.to fastmail.us sent.com runbox.com
    countermail.com startmail.com disroot.org riseup.net kolabnow.com ctemplar.com skiff.com soverin.net hey.com zoho.com zohomail.com
    zohomail.eu zohomail.in duck.com`,
  international: `mail.com email.com usa.com consultant.com engineer.com europe.com asia.com post.com iname.com myself.com techie.com writeme.com
    dr.com cheerful.com contractor.net accountant.com programmer.net workmail.com inbox.com inbox.lv lycos.com
    lycos.co.uk lycos.de lycos.es lycos.it excite.com excite.it excite.co.jp juno.com netzero.net netzero.com hotpop.com lavabit.com
    safe-mail.net gawab.com maktoob.com rediff.com caramail.com opera.com operamail.com bigfoot.com mailcity.com
    india.com webmail.co.za gmx.com gmx.us gmx.co.uk gmx.tm gmx.info gmx.biz gmx.org`,
  germany: `gmx.de gmx.net gmx.eu web.de t-online.de freenet.de arcor.de 1und1.de online.de email.de vodafone.de vodafonemail.de o2online.de
    o2mail.de alice.de alice-dsl.net alice-dsl.de kabelmail.de unitybox.de unity-mail.de versanet.de ewetel.net ewe.net osnanet.de
    netcologne.de htp-tel.de mnet-mail.de m-net.de onlinehome.de nexgo.de directbox.com smart-mail.de firemail.de mail.de
    genion.de epost.de justmail.de abwesend.de addcom.de surfeu.de tiscali.de gmx-topmail.de`,
  austria:
    'gmx.at aon.at a1.net chello.at utanet.at inode.at kabsi.at liwest.at tele2.at drei.at vol.at eunet.at sms.at',
  switzerland:
    'gmx.ch bluewin.ch bluemail.ch sunrise.ch hispeed.ch swissonline.ch tele2.ch vtxnet.ch romandie.com netplus.ch citycable.ch',
  france: `gmx.fr orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr cegetel.net club-internet.fr bbox.fr numericable.fr noos.fr
    aliceadsl.fr tele2.fr 9online.fr 9business.fr nordnet.fr voila.fr libertysurf.fr infonie.fr dartybox.com caramail.fr mailo.com
    netcourrier.com`,
  italy: `libero.it virgilio.it alice.it tin.it tim.it tiscali.it inwind.it iol.it blu.it giallo.it email.it fastwebnet.it vodafone.it
    poste.it teletu.it tele2.it jumpy.it interfree.it katamail.com supereva.it aruba.it gmx.it`,
  iberia: `gmx.es telefonica.net terra.es movistar.es ono.com wanadoo.es orange.es ya.com jazzfree.com jazztel.es euskaltel.net
    mundo-r.com correo.com latinmail.com sapo.pt iol.pt clix.pt netcabo.pt mail.telepac.pt telepac.pt vodafone.pt netvisao.pt aeiou.pt`,
  benelux: `ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl xs4all.nl upcmail.nl chello.nl casema.nl quicknet.nl tele2.nl
    telfort.nl zonnet.nl zeelandnet.nl online.nl wanadoo.nl solcon.nl hccnet.nl caiway.nl caiway.net onsbrabantnet.nl telenet.be skynet.be
    proximus.be belgacom.net scarlet.be voo.be pandora.be pt.lu vo.lu internet.lu gmx.lu`,
  'united kingdom and ireland': `btinternet.com btopenworld.com talktalk.net tiscali.co.uk virginmedia.com virgin.net ntlworld.com blueyonder.co.uk
    sky.com plus.com plusnet.com orange.net freeserve.co.uk wanadoo.co.uk o2.co.uk tesco.net supanet.com onetel.com fsmail.net lineone.net
    madasafish.com demon.co.uk mail.co.uk eircom.net indigo.ie`,
  nordics: `telia.com telia.se comhem.se bredband.net bredband2.com tele2.se spray.se home.se passagen.se swipnet.se glocalnet.net
    online.no broadpark.no lyse.net getmail.no frisurf.no c2i.net tele2.no start.no mail.dk tdcadsl.dk stofanet.dk post.tele.dk
    get2net.dk ofir.dk jubii.dk webspeed.dk youmail.dk fibermail.dk suomi24.fi luukku.com kolumbus.fi elisanet.fi pp.inet.fi
    welho.com saunalahti.fi netti.fi dnainternet.net simnet.is internet.is vortex.is`,
  'central and eastern europe': `seznam.cz email.cz centrum.cz post.cz volny.cz atlas.cz quick.cz tiscali.cz azet.sk centrum.sk zoznam.sk post.sk
    pobox.sk wp.pl onet.pl o2.pl interia.pl interia.eu poczta.onet.pl poczta.fm op.pl vp.pl gazeta.pl tlen.pl go2.pl spoko.pl buziaczek.pl
    autograf.pl freemail.hu citromail.hu indamail.hu t-online.hu vipmail.hu upcmail.hu chello.hu upcmail.cz chello.cz chello.sk chello.pl
    abv.bg mail.bg dir.bg gbg.bg siol.net amis.net t-2.net email.si net.hr inet.hr vip.hr eunet.rs ptt.rs sbb.rs mts.rs home.ro k.ro
    rdslink.ro rol.ro apollo.lv one.lt zebra.lt takas.lt mail.ee hot.ee online.ee otenet.gr forthnet.gr in.gr pathfinder.gr hol.gr
    freemail.gr cytanet.com.cy mynet.com superonline.com ttmail.com turk.net`,
  'russia and its neighbours': `mail.ru bk.ru inbox.ru list.ru internet.ru xmail.ru yandex.ru yandex.com yandex.by yandex.kz yandex.ua yandex.uz
    yandex.com.tr ya.ru narod.ru rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru rambler.ua pochta.ru fromru.com front.ru hotbox.ru
    hotmail.ru mail15.com qip.ru e1.ru ngs.ru nm.ru km.ru ukr.net i.ua meta.ua bigmir.net online.ua email.ua mail.ua tut.by mail.kz
    mail.az mail.am`,
  'north america': `comcast.net xfinity.com att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net swbell.net flash.net prodigy.net
    nvbell.net snet.net worldnet.att.net charter.net spectrum.net rr.com roadrunner.com twc.com brighthouse.com cox.net
    earthlink.net mindspring.com optonline.net optimum.net suddenlink.net frontier.com frontiernet.net windstream.net centurylink.net
    centurytel.net embarqmail.com q.com qwest.net cableone.net sparklight.net mediacombb.net mchsi.com wowway.com tds.net hughes.net
    peoplepc.com gte.net rcn.com cfl.rr.com tampabay.rr.com nc.rr.com nyc.rr.com socal.rr.com hawaii.rr.com rogers.com bell.net
    sympatico.ca shaw.ca telus.net videotron.ca videotron.qc.ca cogeco.ca eastlink.ca sasktel.net mts.net nb.sympatico.ca nf.sympatico.ca
    ns.sympatico.ca canada.com look.ca primus.ca inbox.com`,
  'latin america': `uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com oi.com.br r7.com zipmail.com.br superig.com.br
    click21.com.br pop.com.br ibest.com.br brturbo.com.br onda.com.br terra.com terra.com.mx terra.cl terra.com.pe prodigy.net.mx
    infinitummail.com fibertel.com.ar ciudad.com.ar arnet.com.ar speedy.com.ar argentina.com uolsinectis.com.ar vtr.net entelchile.net
    une.net.co etb.net.co cantv.net adinet.com.uy montevideo.com.uy starmedia.com`,
  china: `qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com 139.com 189.cn wo.cn sina.com sina.cn
    sina.com.cn vip.sina.com vip.sina.com.cn sohu.com vip.sohu.com tom.com 21cn.com 263.net eyou.com aliyun.com china.com chinaren.com
    sogou.com 2980.com`,
  'hong kong and taiwan':
    'netvigator.com biznetvigator.com hkbn.net i-cable.com pchome.com.tw seed.net.tw hinet.net ms1.hinet.net yam.com url.com.tw',
  korea:
    'naver.com hanmail.net daum.net kakao.com nate.com empas.com empal.com dreamwiz.com korea.com chol.com lycos.co.kr paran.com',
  japan: `docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp disney.ne.jp willcom.com nifty.com biglobe.ne.jp ocn.ne.jp
    so-net.ne.jp plala.or.jp goo.jp mail.goo.ne.jp infoseek.jp odn.ne.jp dion.ne.jp jcom.home.ne.jp jcom.zaq.ne.jp eonet.ne.jp asahi-net.or.jp
    uqmobile.jp rakumail.jp t.vodafone.ne.jp`,
  'south and south-east asia': `rediffmail.com indiatimes.com sify.com vsnl.com vsnl.net bsnl.in airtelmail.in in.com dataone.in sancharnet.in sltnet.lk
    eureka.lk singnet.com.sg starhub.net.sg pacific.net.sg streamyx.com tm.net.my jaring.my plasa.com telkom.net cbn.net.id
    centrin.net.id pldtdsl.net globe.com.ph vnn.vn thaimail.com`,
  'australia and new zealand': `bigpond.com bigpond.net.au optusnet.com.au iinet.net.au westnet.com.au tpg.com.au internode.on.net adam.com.au
    dodo.com.au ozemail.com.au netspace.net.au exemail.com.au xtra.co.nz slingshot.co.nz orcon.net.nz clear.net.nz ihug.co.nz
    paradise.net.nz vodafone.co.nz`,
  'middle east and africa': `walla.co.il walla.com netvision.net.il bezeqint.net 012.net.il zahav.net.il emirates.net.ae eim.ae saudi.net.sa
    batelco.com.bh qatar.net.qa chmail.ir mail.ir telkomsa.net mweb.co.za vodamail.co.za absamail.co.za lantic.net iafrica.com
    menara.ma tedata.net.eg link.net`,
};

/** All of them, in lower case. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  Object.values(byProvider).flatMap((list) => list.split(/\s+/)),
);
