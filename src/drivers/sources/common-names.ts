/** Words of everyday speech that companies are called by; alone they name nobody. Folded. */
export const commonNames: ReadonlySet<string> = new Set(
  `accent access active adobe advance agile air alarm alliance allied alpha alpine amazon ambition anchor angel anthem apple apex
  arc arch archer arena argo arrow aspect aspen asset atlas atom aurora avenue axis azure balance ball bamboo band bank base basis
  beacon beam bell benchmark best beta better beyond big bird black blackboard block bloom blue board bold bolt bond booking boost
  box brand bravo bridge bright brother brown bubble buffer build bumble bunch butterfly cable cactus canvas capital card cardinal
  care carrot cascade castle catalyst center central century chain champion chance change channel charter chase check cherry chewy
  choice chorus circle citizen city clarity class clean clear click clipper clock cloud clover coach coast cobalt code coin column
  combine comet comfort command common compass complete concept concord condor confluence connect constant consumer continental copper
  core corner corona cosmos country courier cover craft crane creative crescent crest cross crown crystal cube curve custom dash data
  dawn day deal deep deer delta depot design dialog diamond digital direct discover dish dollar dolphin domain door dot double dove
  dragon dream drive drop duke dynamic eagle earth east easy echo eclipse edge edison element elevate elite ember emerald empire
  encore energy engine enterprise envision envoy epic equity essence eternal ether europa everest evergreen evolution exact excel express
  extra eye fabric face factor fair faith falcon family fast fastly fidelity field fifth figure filter final finance fire first fit five
  flash fleet flex flow flower focus force ford forest forge form formula forte fortune forum forward foundation fox frame free fresh
  friend front frontier fuel full fusion future galaxy gamma gap garden gate gem general genesis genius gentle giant global globe gold
  good grand granite graph gravity green grid group grove growth guard guess guide harbor harmony harvest haven hawk health heart
  helix help heritage hero hexagon high hill hive home honest honey hope horizon house hub human hyper ice icon ideal ignite image
  imagine impact impulse independent index indigo infinity ink inner innovation insight inspire instant integral intelligence inter
  interface iron island ivory jack jade jaguar jet jewel joint journey joy jump jungle junction jupiter just keen key kind kinetic king
  kite knight lab lake land lantern laser launch layer leaf leap learn legacy legend lemon level lever liberty life lift light lime line
  linear link lion liquid live local lock locus logic loop lotus lucid luna lush lyft macro magic magnet main maker mango map maple
  marathon marble mark marker market mars mask master match matrix matter maverick max meadow measure media medium mega mercury meridian
  merit mesa meta method metric metro micro mind mint mirror mission mobile modern moment monday monster moon mosaic motion motive motor
  mountain move mustang nation native nature navigator nest net network new next nexus nike noble node north nova novo now oak oasis object
  ocean octopus office olive omega on one onyx open optimum optimal option oracle orange orbit orchard orchid order organic orient
  origin orion outlook outlet oval oxygen pace pacific pack page palm panda panel panther paper paragon parallel park partner
  passion path patriot pattern paragon peak pearl pegasus people pepper perfect performance phoenix picture pilot pine pinnacle pioneer pixel
  place plan planet platform plus point polar polaris pole port portal power practice precision premier premium present prestige
  prime principal prism process pro progress progressive promise prosper protect proton prudential public pulse pure purple quality
  quantum quest quick quiet radar radiant radius rainbow range rapid raven reach real realm red reef reflex regal region relay reliance
  relic reliable render resolve resource result reveal ridge right ring ripple rise river road robin rock rocket rocky root rose round
  route royal ruby safari safe sage sail salt sand sapphire scale scope scout sea seal search second secure select sense sentinel sequence
  service seven shape share shark shell shield shift shine ship shore signal signature silver simple single sirius sister six skill sky
  slack sleep slice smart snap snowflake social solar solid solo solution sonic soul sound source south space spark spectrum speed
  sphere spin spirit splash split spoke spot spring sprint sprout spruce square stack stage standard star start state station steel
  stellar step sterling stone store storm story strategy stream street stride strike stripe strong structure studio style subway success
  sugar summit sun sunrise super supreme sure surge swan swift switch symbol synergy system table tactic talent tandem tango target team
  tempo terra thermo think thunder tide tiger time titan today together token tool top torch total touch tower trace track trade
  trail train transfer transit travel tree trend triangle tribe trident triumph true trust turbo twin union unique unison unit united
  unity universal up upwork uber urban valley value vanguard vault vector vega velocity venture venus verb verge veritas vertex vertical
  vessel victory view village vine vintage vio vision vista vital vivid voice volt vortex voyage vulcan wave way wealth web well
  west wheel whisper white wild will wind window wing winner wire wise wish wolf wonder wood word work workday world worth yellow young
  zebra zenith zero zest zone zoom adler anker bauer becker berg blick blitz brief brunnen burg eiche erde fischer freude fuchs garten
  gold haus heimat hirsch kaiser keller kern koch kraft krone licht linde loewe mond morgen muller nord park platz quelle rabe raum
  richter ritter rose schmidt schneider see sonne stadt stein stern sud tanne tor turm wagner wald weber weg welle welt werk wind
  wolf zeit ziel bonjour chance claire etoile fleur franc lumiere maison marche monde soleil agua casa cielo luna mundo norte santander
  sol tierra vida bella casa mare mondo sole terra vento`.split(/\s+/u),
);
