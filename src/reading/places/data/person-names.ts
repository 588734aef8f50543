/** Given names, folded: a capitalised word after one of these is a surname, whatever town bears it too. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
  aafia aaron abbas abby abd abdel abdul abdulkadir abdullah adam adel adil adnan adolf ahmad ahmed ahmet
  akbar akira alain alan alastair albert aldo aleksandr alex alexander alexei alfred ali alice allard
  amanda amrullah amy anas andrea andreas andrei andrew andy angela angie ann anna annalena anne anthony
  anton antonio antony anwar archie ariel arnold arthur asaad asad ashfaq asi atal avigdor ayad ayman aziz
  ban barack barbara barham bashar bassam ben benedict benjamin bernard bert bill billy binali binyamin
  bob bobby boris brad bradley brandon brett brian britney bruce bryan bulent byron camille carl carlos
  carol catherine cesar chandrika charles cheryl chiara chris christa christina christine christopher
  cindy claude claudia colin condoleeza condoleezza courtney craig dan daniel danny darin dave david
  davinio deb debbie debby debra denis dennis devlet diane dmitry don donald doug dudley dwight ebrahim
  eduardo edward edwin ehud elena elizabeth emma emmanuel enrique eric erik erin ernest ernie esmail eva
  evo fabio fadi faisal faleh farhad fatih felicia fernando fernley fidel fiona fran francis francisco
  francois frank franklin fred fuad galen gamal gary geir george gerald gerard gerry ghulam giorgio glen
  graham greg gregg gulbuddin gustavo hadi haider haim hakan hakim haley hamid hannah hans harry hasan
  hassan hayder hazem hazim heather heinz helen henry hillary hiroshi hosni hossein hugh hugo hulusi
  hussein ian ibrahim igor ilham imran irina ismail ivan iyad jack jackie jacob jacques jai jamal james
  jan jana jane janet janice jason javad jean jeanine jeff jeffrey jen jennifer jeremy jerry jesse jessica
  jim jimmy jinping joan joe johann john johnathan jolani jolene jonathan jorge jose joseph juan judith
  judy julia julie juliette jurgen justin kamal kareem karen karim karl karla kate kathleen kathy katie
  kay keir keith kelly ken kendel kenji kenneth kenny kevin khader khaled khalid kim klaus kofi kristen
  kyle lara larry lars laura laurie lee leonard leonardo leopold les linda lisa liz lloyd lora lorenzo
  loretta lori lorie louise lt lucy luis luke lynda lyndon lynn mahmoud mahmud manmohan manuel marcelo
  marco marek margaret maria marianne marie mark marlene martin mary masoud masrour matt matthew max
  mazloum mehmet melanie melissa mevlut michael michel michele michelle mick miguel mike mikhail ming
  mishaal mitch mohamed mohammad mohammed mohsen molly moqtada mouhamad muhammad muhammed muqtada murhaf
  mustafa nabih nadereh naftali naim najib nancy narendra nasim nasser natalia natalie nawaf nawaz neal
  nechirvan neil nella ngoc nguyen nicholas nick nicolas nigel nikolai nina nirmal noel nouri olaf oleg
  olga oliver omar oprah osama oscar pam pat patricia patrick patty paul pedro peggy pervaiz pervez pete
  peter phil philip phillip phyllis pope qais qasem qassem rachel raed rafael rafik rami ramzi ranjit
  rasheed rashid raul ray rebecca recep renee reza rhonda riad ricardo richard rick rishi rob robb robert
  roberto robin rocky rod roger ron ronald ross rouhollah ruth ruy ryan saad saddam saleh salih salim
  salman sam sami samir samuel sandra sara sarah scott sean selahattin sergei sergey seth severin shanna
  sharon shawna sheetal shehbaz sheik sheila shelia sherri shimon shirley simon simone sonia sonya stacey
  staffan stan stephanie stephen steve steven susan sven svetlana tana tarek tariq tatiana ted teresa
  terry thamir theresa thomas tim timothy tina tobias toby todd tom tony tori traci tracy travis trevor
  turki umar usman valerie veronica vic victor victoria vincent vinod vladimir volodymyr waleed walid
  walter wayne wei wen wendy william willie wolfgang xi yair yasar yasser yasushi yazid yitzhak yoko
  younis yousef youssef yuki yulia yuri yusuf zacarias
`
    .trim()
    .split(/\s+/),
);

/** Surnames that are also names of places, folded: alone they are a place only if the text says so. */
export const SURNAMES: ReadonlySet<string> = new Set(
  `
  abadi abbas abdi adam adams akashi alexander alfaro alford ali allen allison alpha ana anderson andrew
  ani anthony aoun arafat araghchi archibald arnold arp arya ashcroft assad atahualpa bacon bailey bandar
  barbara barbour barrack barrett barros bart barton barzani bateman bechtolsheim ben benitez bennett
  bernard berri berry biden blair blanco blinken bloom blount boi bonnard boone bourret bowen boyle brad
  bradley brant bremer brenda brent brin britani brown bruce bryan bryant buchanan bud buis bunnell bush
  butler cameron carnegie caroline carter cashion cass chao chavez cheney chiara christopher cintra clair
  clare clayton clinton cole connolly constance cooper copeland corey craig crawford creel crenshaw
  crocker dale dan dave david davies davis dean denis dennis don dorn dudley duncan dunn dzida earl ed
  edwards elena elizabeth elliott elliotts ellis ellison emily erdogan everett fairchild fei fidan figaro
  fillmore filo fisher fleming ford forster fox frank frazier freeman gallant gantz garcia garibaldi
  geagea george gerald gibson gilette glenn goddard gonzales graham granger gregg gregory griffin grimm
  groom guerra gulliver gus guterres guthrie hank hanson harari hariri harlan harris harrison harvey
  hawker heather hegseth henderson hewlett hilgert hiller hilliard holly hood hoover horatio horton hughes
  hunter husain hussein jackson jagger james jana jean jefferson jeffs jemison jenkins jennings jensen
  jintao johnson jolani jones joseph joy jumblatt justin kadhimi kang kant kaplan karla kathleen kaufman
  kay kayani kean kelly ken kennedy kerry khalil khamenei khan kim kline kobani koerner kori kramer
  kurilla kyle lange lapid lara laura laurent lautrec lavo lavrov lay lee leigh lennon leonardo leopold
  leslie levi lewis lincoln linda liz lloyd lobe lone lopez lora lucas luna lund lynch lynn macron madison
  major maliki mann manson manzano marek marianne marino mark marly marquez marshall martin mayes mayfield
  mcdonald meira merkel mery merz metcalfe michael mikati miller milley milligan mills mo monroe moore
  morris motherwell muhandis munk murillo nagin nancy nasrallah nelson netanyahu nichols nigel nina nixon
  noble noel norma oakley obama omar ono orla ortiz orwell owen oxley pacheco page pahl pak parkhill parks
  patrick patterson paul paula pedersen perez perkins perle perry peters petraeus pezeshkian philip
  phillip phillips pike pitt plasschaert polk pope posada potter powell presto putin quinn rachel raisi
  ranger ray reagan reynolds rich richard rina rob roberts robinson rod rogers roma roosevelt rosemary
  rossi rouhani roy rubio rusk russ russell ryan sadat sadr sally sam sanborn sanders sandi sandra sandy
  sara scholz scott sera sewell shaibani shannon sharaa sharon shoigu sibley singer sistani sloan smith
  snyder soleimani solis sommer stark starmer starr steadman stewart stow stuart suarez sudani sue
  sullivan swift talabani tana tanya tarsia taylor taylors teresa terrell terry thane thatcher thomas
  thompson tiffany tina tom tracy travis truman trump val valdes vera vernon vince viola walker wallen
  walsingham walters walton warrick watson watt wayne weil welch wells wesley williams wilson witkoff
  woodson yang yoko zahar zarif zelensky
`
    .trim()
    .split(/\s+/),
);
