/**
 * Words that say nothing about a workload by themselves: they are neither its
 * name nor a wish that was not understood.
 */
const GRAMMAR = `
a an the this that these those it its itself he she they them their theirs we us our ours you your yours i me my mine
and or nor but so if then else than as at by for from in into of off on onto out over per to up upon via with within without
about above across after behind amid among amongst despite inside outside opposite past plus versus throughout whereas whilst again against all almost along already also although always am among any anybody anyone anything
are arent around away back be because been before being below beneath beside besides between beyond both can cannot cant
could couldnt did didnt do does doesnt doing done dont down during each either enough etc even ever every everybody
everyone everything everywhere except few first second third last had hadnt has hasnt have havent having her here hers him
his how however id ill im ive is isnt just less let lets like likely lot lots many may maybe might more most much must mustnt
neither never no nobody none not nothing nothin now nowhere often once one ones only other others otherwise ought own
perhaps quite rather really same shall she should shouldnt since some somebody someone something sometimes somewhere soon
still such sure theres thing things though through thus till together too toward towards under until unless very want was
wasnt way well were werent what whats whatever when where whether which while who whom whose why will wont would wouldnt
yet youre zero two three four five six seven eight nine ten eleven twelve single couple pair dozen half quarter twice
ok okay oh hmm hm hey hello hi dear yo yes yeah yep nope please pls plz thanks thank thx cheers kind kindly regards best
greetings sincerely sorry welcome good morning afternoon evening day days week weeks month months year years hour hours
minute minutes second seconds today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december summer winter spring autumn
avec et pour un une le la les con para y el los en de du des dans sur est sont qui nous avons besoin necesita necesitamos tiene con una del por dem den des sich im am auf zum zur nach aus bei oder wird werden sollen unser unsere unseren notre nuestro nuestra nur zugriff zugang acceso acc\u00e8s solo s\u00f3lo seulement sans sin
eg ie e g btw fyi asap tbd tba na vs w wir ich brauchen eine einen ein ist und mit ohne der die das fur von bitte danke
lil gonna wanna gotta kinda folks guys team teams people person persons
`;

const VERBS = `
accept accepts accepting accessible access accessed accesses accessing act acts add added adding adds aim allow allowed allowing allows
appreciate appreciated apply approve ask asked asking asks assume attach attached available avoid back backed be become becomes
been began begin believe belong belonging belongs bind binds book booked boot boots bring brings bringing build building builds built
buy call called calling calls came can care carry check checked checking checks choose collect collects come comes coming connect connected connecting
connects consider consist consume consumed consumes consuming contain contained containing contains continue convert cover create created creates
creating deal decide decided deliver delivered delivers delivering deploy deployed deploying deploys describe described describes
design designed develop developed die disable disabled discuss display displays drop drops enable enabled enables end ends ensure
establish exist existing exists expect expected expecting expects expose exposed exposes exposing fail fails feel fetch fetches fill
find finds finish finished fit fits fix follow following follows forget forgot forward found gave generate generates get gets
getting give given gives giving glad go goes going gone got grab grow guess handle handled handles handling happen happens happy
hand hear help helps hit hits hold holding holds hope host hosted hosting hosts include included includes including inform
integrate integrates invoke invokes join keep keeping keeps kept know knows known lack lacks land last launch launched launches learn
leave leaves let lets like likes limit limited link list listed listen listening listens lists live lives load loads log
logs look looking looks lookup love made maintain maintained maintains make makes making manage managed manages map maps
mean means meant meet mention mentioned migrate migrated migrating mind modernize monitor mount mounted mounts move moved
moves moving named name names naming need needed needing needs notice notify obtain offer offered offers open opened opening opens
operate operated operates order outline own owned owning owns owner pass passed passes passing pay perform performs pick picked
place plan planned planning plans play please point points post posted present prefer preferred prevent print printed process
processed processes processing produce produces promote propose provide provided provides providing publish published publishes
pull put puts query queries querying push pushes raise ran reach reachable reached reaches reaching read readable reading reads receive received
receives receiving recommend reduce refer regard release released relies rely remain remember remove removed render renders
replace replaced replaces replacing report reports request requested requesting requests require required requires requiring reserve
respond responding responds responsible rest restart result resume return returned returning returns revise rewrite rewritten rewrote
roll run running runs said save saved saves saving say says scale scaled scales scaling schedule searches see seem seems seen
select sell selling sells send sending sends sent serve served serves serving set sets setting setup share shared shares ship
shipped shipping ships should show showing shows shown sit sits speak speaks spin split stand start started starting starts state
stay stays step stop stopped stops store stored stores storing submit suffice suffices suggest suit supply support supported
supporting supports suppose surface sync take taken takes taking talk talking talks teach teaches tell tells think thinking thought
tie told track tracks transfer trigger triggers try trying turn turned turns type typed understand update updated updates
updating use used useful user users uses using validate validates verify visible visit wait waiting waits want wanted wanting
wants watch went wish work worked working works write writes writing written wrote access
announce redirect redirects loves hates dislikes enjoys enjoy adores adore spends survive survives dies die answer answering answers arrive ordered ordering renaming rename seeing spinning wondering wonder imagine mentioned
`;

const NOUNS_AND_ADJECTIVES = `
ability able account accounts action actions actual actually additional address addresses admin administrator advance advice age agent
amount amounts application applications app apps appropriate area areas around array article aspect assumption attention attribute author
automatic automatically backing balance base based baseline basic basically basis basket beginning behavior behaviour benefit big bigger
bit body boss bottom box branch branches brand brief browser browsers budget bug bunch business businesses busy button campaign capability
capacity careful case cases catalog cause central certain chance change changes channel charge cheap choice citizens class clean cleaner clear
click client clients close cloud cluster clusters code collection colleague colleagues column comment comments common community companies
company complete complex component components concern condition config configs configuration connection consumer consumers container
containers content contents context contract control convenient copy core correct cost country course criteria critical cross current
currently custom customer customers cutting daily data date deadline decision default defaults definitely definition demo department
dependencies dependency deployment deployments desc description desk detail details dev developer developers device devices difference different difficult
direct directly director doc docs document documents domain door draft due easier easily easy edge edit edition effect effort
elsewhere email emails employee employees empty endpoint endpoints engine engineer engineers entire entirely entry env environment environments envs equal error errors
especially essential essentially etc event events everyday exact exactly example examples excellent exception excited existing
experience expert explicit external externally extra eye facing fact fairly familiar family fancy far feature features feedback few field fields
figure file files final finally fine firm flow folder follow-up food force form format former forms forward free freely fresh friend
friendly friends front full fully fun function functions further future game general generally given global goal gold great
green group groups guide hackathon hackday half hands hard head heads heart heavy help hence high higher highly history hit home
hopefully hot huge human idea ideal ideally ideas identity immediate immediately important in-house incident incoming individual info information
infra infrastructure initial initially input inputs inside instance instances instead intent interest interested interesting interface interfaces internal internally
internet intranet intention item items job jobs key keys kind kinds knowledge label labels language languages large larger late later
latency latest launch layer lead leads least left legacy length level levels library life light lightweight limit limits line lines link
links list little local location locations logic login long longer low lower machine machines mail mails main mainly maintenance
management manager managers manner manual manually market marketing material matter max maximum meaning means member members memory message messages
metadata method middle million min minimal minimum minor mobile mode model module modules moment money monolith monthly name names native natural near nearby
necessarily necessary need network new newly news next nice non normal normally note notes notification notifications number numbers
object objects obvious obviously odd office official old online operation operations opportunity option optional options order orders organization
original originally output outside overall overview owner owners ownership owning package page pages paper part particular partner partners parts
party past path pattern performance period permanent permission personal phase phone phones photo photos picture pictures piece pilot place places
plain plan plans platform platforms point points policy popular port portion ports position possible possibly power practice practices
present press previous previously price prices pricing primarily primary prior private probably problem problems procedure process product
production products professional profile profiles program project projects proof proper properly property provider providers public publicly purpose purposes
quality quantity question questions quick quickly quiet quite random range rate raw ready real realistic reality reason reasonable
reasons recent recently record records red region regular regularly related relevant remote repo report reports repository request
requests requirement requirements resource resources response responses responsibility rest restriction result results right risk role
room root rough roughly route routes routing row rule rules runtime safe sales same sample scale scenario schema scope screen
script season secret secrets section secure sense sensible separate sequence serious server servers service services session sessions set setting settings setup several
shop short shortly side sign similar simple simply site sites situation size sized sizes skill slightly slow small smaller smallish smart
smooth smoothly software solution sort source sources space special specific specifically speed spec specs split stable stack staff
stage standard standards start state stateless statement static status step steps storage store stores story straight strategy strict strictly
string strong structure stuff style sub subject success such suitable summary super support supposedly sure surely svc system systems table
tag tags target task tasks tech technical technically technology template temporary term terms test tests text ticket tickets tier tiers time timeline
times tiny title titles token tools tool top topic total totally tough track traffic true trusted type types typical typically ui
unique unit units unknown upcoming upper url urls usage user users usual usually utility valid value values variable variables variant variants vars var various
version versions view views visitor visitors visitor warehouse warehouses web weekly weight whole wide width wild window wise word words work
workload workloads world worth wrong yearly yet shopper shoppers students student engineer seller sellers buyer buyers guest guests tenant tenants driver drivers patient patients
sre ops devops platform architect intern story acceptance epic jira sprint milestone deliverable stakeholder stakeholders backlog scrum
responsible contact maintainer maintainers squad tribe crew department unit
replica replicas pod pods copy copies instance cpu ram mem gb mb mi gi core cores image images tag registry
expose exposure ingress egress gateway host hostname hosts subdomain domain dns tls ssl https http tcp udp
health healthcheck probe probes liveness readiness startup env secret vault database databases db cache caching queue backend frontend api apis
kubernetes k8s argo argocd gitops helm manifest manifests namespace namespaces yaml
cannot anymore whatsoever whatever regardless per regarding concerning
developed technologies programmed implemented coded scripted powered based framework frameworks lang
tiny minimal modest moderate decent average typical usual
certificate certificates cert certs encryption encrypted
moin hallo servus gruss heisst gehort namens braucht soll
attached appended deprecated finished published
apiversion metadata labels selector matchlabels spec specs containers containerport targetport clusterip
 ahead alive alone apart aside asleep awake aware busy capable certain cheap clever common comparable compatible complete concerned
 confident consistent constant content convenient cool correct crucial curious dangerous dark dead deep desired distinct domestic
 double dry dynamic eager early educational effective eligible embedded enormous eventual expensive experimental fair false famous
 federal female final financial firm flat foreign formal former fortunate frequent grateful guilty handy hidden historical honest
 ideal identical illegal implicit impossible impressive independent indirect inevitable intelligent intense isolated joint keen lacking
 latter lazy legal limited linked live logical loose loud loyal mad male massive mature mere mild missing mixed mutual narrow
 nasty negative nervous neutral noisy numerous odd opposite optimal ordinary outer overall painful parallel partial passive patient
 positive precise pretty primary productive prominent prompt proud pure rapid rare recent redundant regional reluctant remarkable
 repeated respective rich rigid robust rude rural sad scheduled selected sensitive separate severe sharp short silent
 silly similar slight slim social sole sophisticated spare specific steady strange strategic subtle sudden sufficient superb superior
 surprising suspicious sweet technical temporary tender thin thorough tight tired tough traditional tricky typical ultimate unable unclear
 uncomfortable unexpected unfair unhappy universal unlikely urban urgent usable vague valuable vast verbal vital vulnerable warm weak wealthy
 weird wet widespread willing wonderful worldwide wrong young
 ability absence abuse access accident accuracy achievement act activity advantage adventure advertising afterwards agreement aim air alarm album
 alternative ambition analyses analysis analytics anger animal anniversary announcement anxiety apartment apology apparatus appearance appointment appreciation
 approach approval argument army arrangement arrival art assembly asset assignment assistance assistant association atmosphere attack attempt
 audience audit authority average award awareness baby background backup bag balance ball band bank bar barrier bases bath battle beach bear
 beat beauty bed beer belief bell bench bid bike bird birth birthday blank blind block blood board boat bomb bond bone bonus boot border
 boy brain brake bread break breakfast breath brick bridge brother brush budgets building bundle burden bus cabinet cable cake camera camp cancel
 candidate capital captain car carbon card career cash cat ceiling cell chain chair chairman challenge champion chapter character charity chart chat
 check chemistry chest child children chip chocolate church circle circumstances citizen city claim clerk climate clinic clock closed clothes
 coach coal coast coat coffee cold college color colour combination comfort command comment commerce commission commitment committee
 communication comparison competition complaint computer concept conclusion conditions conference confidence conflict confusion connections consequence
 construction consultant consumption contest continent contracts contrast contribution conversation conversion cook cooperation coordination cost council counter
 county couple courage court cousin coverage cream creation creative credit crew crime crisis criticism crop crowd culture cup curve cycle
 damage dance danger database daughter deal death debate debt decade decline defence defense degree delay delivery demand demands democracy demonstration
 deposit depth desire desktop destination determination diamond diet dimension dinner direction director dirt disaster discipline discount discovery
 disease dish disk distance distribution district division doctor dog dollar door doubt downtime dozen drama drawing dream dress drink drive drop
 drug dust duty ear earth eat economy edition education efficiency egg election element emergency emotion emphasis enemy
 energy engineering entertainment enthusiasm environmental equipment equity era essay establishment estate estimate ethics europe evidence evolution exam
 examination excitement execution exercise exhibition expansion expectation expense experiment expert explanation expression extension extent
 extreme face factor factory failover failure faith fan farm farmer fashion fat fate father fault favor favorite favour fear fees
 feelings fiction fight figures film finance finding finger finish fire fish fishing fitness flight floor flower focus followers foot football
 forest formula fortune foundation frame freedom friday friendship fuel fund funeral furniture gain game gap garage garden gas gate gear gene generation
 gift girl glass goods government grade grain grand grandmother grass ground growth guarantee guard guidance gun guy habit hair hall happiness hardware
 hat health heat height hell highway hire holiday holidays home honey horse hospital hotel hotels housing humor hunt husband ice illness image imagination impact
 implement implementation importance impression improvement improvements income increase independence index indication industry inflation influence initiative injury
 innovation insect inspection inspector instruction instructions insurance intelligence interaction interview introduction invention investment invitation iron island
 joke journal journey joy judge juice jump jury kick kid kids kitchen knife lab lady lake land landscape lane law lawyer layout leader leadership league lecture leg
 lesson letter libraries lie lift limitation literature load loan lock logic loss love luck lunch machine magazine magic maintain mall man manufacturer
 map march mark mask mass master match mate math maths matrix meal measure measurement meat media medicine medium meeting meetings menu mess metal meter migration
 milk mine minister minority mission mistake mixture mom mood moon mortgage mother motion motor mountain mouse mouth movement movie music nation nature
 neck need negotiation neighbor nerve news newspaper night noise north nose notion novel nurse objective obligation occasion ocean offers oil
 opening opera opinion opposition orange orientation origin outcome outlet oven oxygen pace pack package pain paint pair panic paper parent
 parents park passage passenger passion patch payment peace peak pen penalty people percentage perception permit perspective philosophy phase phrase piano
 pie pilot pin pipe pitch pizza plane planet plant plastic plate player pleasure plenty poem poet poetry poison police politics pollution pool population
 pot potato potential poverty prayer preference preparation presence presentation preservation president pressure prize proceeding profession professor
 profit progress promise promotion proposal protection psychology pub publication pump purchase purchases push queen race radio rain raise range ranges rank ratio reaction reader
 reality realization reception recipe recognition recommendation recommendations recording recovery reference reflection refrigerator refund register regret regulation relation
 relationship release releases relief religion remove rent repair replacement republic reputation research reservation resident resistance resolution respect response
 rest restaurant retail return revenue revolution reward ride ring rise river road rock roof rope rule safety salad salary sale salt sand satisfaction
 savings scene schedule schedules school science scientist scientists score sea search seat secretary sector security selection semester seminar sensor sensors sentence series
 sex shape share shift ship shirt shock shoe shoot shot shoulder shower sick signal signature significance silver sink sister skin sky sleep smell smile smoke snow
 society soil son song soul sound soup south space speaker speech sport sports spot spread square stability stable stand star statement station statistics
 stay steak stick stock stomach stop storm strain stranger stream street strength stress strike structure struggle student studio studies study sugar
 suggestion suit sun supermarket supplier suppliers surgery surprise survey suspect sweet swim swimming switch sympathy symptom syndrome
 tale talent talk tank tap tax taxi tea teacher teachers teaching tear temperature tennis tension tent territory thanks theme theory thick thought throat ticket tie
 tip tire tone tongue tooth touch tour tourist tower town trade tradition trail train trainer training transaction transactions transition translation transport transportation travel
 treat treatment tree trial trick trip trouble truck trust truth tune turn twist uncle understanding union unity university upgrade
 use user vacation variation variety vast vehicle vehicles version victory video videos village virus vision voice volume vote wage wake wall war warning
 wash waste water wave wealth weather web wedding weekend west wheel whereas wife wind wine wing winner wish witness woman wonder wood worker workers workflow workflows worry
 writer writing yard youth zone zones terminated terminates false true
privilege privileges escalation caller callers cached caches flash staying startups nerds owners culled publics gateways
nodes interne interner internen internes interno interna intern publique publico reachability visibility availability requirement ha
`;

const MARKETING = `
amazing awesome beautiful blazing best-in-class bulletproof cloud-native clean cool cost-effective cutting-edge delightful disruptive easy-to-use
efficient elegant enterprise enterprise-grade fast faster flexible future-proof game-changing great high-performance high-quality highly
innovative intuitive leading lightning lightweight low-cost mission-critical modern modular next-generation next-gen nice nifty performant
powerful production-grade production-ready reliable resilient responsive robust scalable seamless secure shiny simple slick smart snappy
solid stable state-of-the-art strategic super superfast trustworthy unique user-friendly well-designed world-class worldclass
lovely wonderful fantastic brilliant excellent perfect speedy quick neat cute trusty hip sexy
`;

const split = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** @internal */
export const grammarWords: ReadonlySet<string> = new Set(split(GRAMMAR));

/** Forms of verbs: nothing is called like that. @internal */
export const verbWords: ReadonlySet<string> = new Set(split(VERBS));

/** Praise. @internal */
export const marketingWords: ReadonlySet<string> = new Set(split(MARKETING));

/** Say which, not what: `the same team`, `API only`. @internal */
export const qualifiers: ReadonlySet<string> = new Set(
  split(`
platform whole entire other same new small big different dev development developer main current single various several
product stuff layer side part code level interface endpoint endpoints solution version module software demo engine container
instance cluster ready simple little tiny additional extra special future team teams first second only please kind
`),
);

/** @internal */
export const ordinaryWords: ReadonlySet<string> = new Set([
  ...split(GRAMMAR),
  ...split(VERBS),
  ...split(NOUNS_AND_ADJECTIVES),
  ...split(MARKETING),
]);

const ADJECTIVE_PARTS = new Set(
  split(`
facing based class native time only free ready friendly level side driven scale speed like to wide term tolerant proof safe
critical latency performance traffic oriented end party house in up out off hosted managed written sized old made purpose non
pre re multi high low cross self well ultra full real world micro semi long short single best state date day of the art use
owned backed powered enabled aware heavy light bound intensive grade quality first last next new third second one two three
read write on over under super hyper easy down left right year week month hour minute region cluster tenant threaded
`),
);

/**
 * Whether a word with hyphens is an adjective, `customer-facing`, and no name.
 *
 * @internal
 */
export function isCompoundAdjective(word: string): boolean {
  const parts = word.split('-');
  return (
    ADJECTIVE_PARTS.has(parts[parts.length - 1]) ||
    (ADJECTIVE_PARTS.has(parts[0]) &&
      parts.every(
        part => ordinaryWords.has(part) || ADJECTIVE_PARTS.has(part),
      )) ||
    ordinaryWords.has(word)
  );
}
