// How names are said, spelled and mistyped otherwise than they were given: short forms, other transliterations, keys that lie side by side.

const words = (text) => text.trim().split(/\s+/)

/** `Name:Short,Shorter` as a map from a name to its short forms. */
const readForms = (text) =>
  new Map(
    words(text).map((entry) => {
      const [name, forms] = entry.split(':')
      return [name, forms.split(',')]
    }),
  )

/** Short and pet forms of forenames. */
export const NICKNAMES = readForms(`
  Abigail:Abi,Gail Aleksandra:Ola Alexander:Alex,Xander,Sandy Alexandra:Alex,Lexi Alexandru:Alex Alison:Ali Amanda:Mandy Amandeep:Aman Andrew:Andy,Drew
  Andrzej:Andy Angela:Angie Anthony:Tony,Ant Arthur:Art Babatunde:Tunde Barbara:Babs Benjamin:Ben Bernadette:Bernie Bethany:Beth Beverley:Bev
  Bradley:Brad Brandon:Bran Bridget:Bridie Callum:Cal Cameron:Cam Caroline:Caz,Carrie Catherine:Cath,Kate,Cathy Charlie:Chaz Charlotte:Charlie,Lottie
  Chukwuemeka:Emeka Christine:Chris,Chrissie Christopher:Chris,Kit Clifford:Cliff Connor:Con Daniel:Dan,Danny Danielle:Dani David:Dave,Davy Dawid:David
  Deborah:Debbie,Debs Declan:Dec Derek:Del Desmond:Des Dominic:Dom Donald:Don Dorothy:Dot,Dottie Douglas:Doug Eamon:Ned Edward:Ed,Eddie,Ted Eleanor:Ellie,Nell
  Elizabeth:Liz,Beth,Betty,Lizzie Ella:Ellie Emily:Em Emma:Em Emmanuel:Manny Ernest:Ernie Fatima:Fati Frederick:Fred,Freddie Frank:Frankie Funmilayo:Funmi
  Gabriela:Gabi Geoffrey:Geoff Georgia:George,Georgie Gerard:Gerry Gillian:Gill Gordon:Gordy Graham:Gray Gregory:Greg Gurpreet:Gurp,Preet Harold:Harry
  Harpreet:Harry,Preet Harry:Haz Helen:Nell Hussain:Hus Ibrahim:Ibby Imran:Immy Ionut:Johnny Isabella:Izzy,Bella Jacqueline:Jackie,Jacqui Jack:Jackie
  James:Jim,Jimmy,Jamie Janet:Jan Jasmine:Jas,Jaz Jason:Jay Jaspreet:Jas,Jassi Jayden:Jay Jennifer:Jen,Jenny Jessica:Jess,Jessie Joanne:Jo John:Johnny,Jack
  Jonathan:Jon,Jonny Jordan:Jord Joseph:Joe,Joey Joshua:Josh Julie:Jules Karen:Kaz Katarzyna:Kasia Katie:Kat Kathleen:Kath,Kathy Kayleigh:Kay Kenneth:Ken,Kenny
  Kevin:Kev Khadija:Khadi Kieran:Kier Krzysztof:Kris Lauren:Loz,Laurie Lawrence:Larry Leslie:Les Lewis:Lew Linda:Lin Lorraine:Lorri Lukasz:Luke Magdalena:Magda
  Malcolm:Mal Malgorzata:Gosia Manpreet:Manny Margaret:Maggie,Peggy,Marg Marcin:Martin Martin:Marty Mateusz:Matt Matthew:Matt,Matty Maureen:Mo Megan:Meg
  Michael:Mike,Mick,Mickey Michal:Mike Michelle:Shell,Chelle Mihaela:Miki Mohammed:Mo,Moe Muhammad:Mo Mohammad:Mo Mohamed:Mo Natalia:Nat Natasha:Tash
  Nathan:Nate,Nath Nicholas:Nick,Nicky Nicola:Nicky,Nic Norman:Norm Oleksandr:Sasha Aleksandr:Sasha Oliver:Ollie Olivia:Liv,Livvy Oluwaseun:Seun Olumide:Mide
  Pamela:Pam Parminder:Pammy Patricia:Pat,Trish,Tricia Patrick:Pat,Paddy,Rick Pauline:Paul Pawel:Paul Peter:Pete Philip:Phil,Pip Piotr:Peter Rachel:Rach
  Rajesh:Raj Raymond:Ray Rebecca:Becky,Becca,Bex Reginald:Reg Richard:Rich,Rick,Dick,Richie Robert:Rob,Bob,Bobby,Robbie Ronald:Ron,Ronnie Rosemary:Rose,Rosie
  Ryan:Ry Samantha:Sam,Sammy Samuel:Sam,Sammy Sarah:Sal Scott:Scotty Sebastian:Seb Shannon:Shan Sharon:Shaz Siobhan:Shiv Sophie:Soph Stacey:Stace
  Stanley:Stan Stephen:Steve,Ste Steven:Steve,Stevie Stuart:Stu Sukhdeep:Sukh Susan:Sue,Susie Svetlana:Lana Teresa:Terri,Tess Terence:Terry Thomas:Tom,Tommy
  Timothy:Tim Titilayo:Titi Tomasz:Tom Tracey:Trace Trevor:Trev Tyler:Ty Valerie:Val Victor:Vic Victoria:Vicky,Tori Vikram:Vik Vincent:Vince Walter:Wally
  Wayne:Waz William:Will,Bill,Billy,Liam Winifred:Winnie Yetunde:Yeti Yusuf:Yus Zachary:Zac Zeeshan:Zee`)

/** Whole names that are written in several ways; each of a group may stand for each other. */
const SPELLED_ALIKE = `Mohammed,Muhammad,Mohammad,Mohamed,Mohamad,Muhammed,Mohd Ahmed,Ahmad,Ahmet Hussain,Hussein,Husain,Hossain Yusuf,Yousuf,Yousaf,Yousef
  Ibrahim,Ebrahim,Ibraheem Aisha,Ayesha,Aysha Fatima,Fatimah,Fathima Zainab,Zaynab,Zeinab Khadija,Khadijah,Hadija Amina,Aminah,Ameena Hassan,Hasan Omar,Umar,Umer
  Usman,Uthman,Osman Tariq,Tarik,Tareq Khalid,Khaled Abdul,Abdel,Abd Iqbal,Eqbal Saima,Sayma Rahim,Raheem Karim,Kareem Rashid,Rasheed Shahid,Shaheed Javed,Javaid,Jawed
  Choudhry,Chowdhury,Chaudhry,Choudhury,Chaudhary Rahman,Rehman,Rahmaan Uddin,Udin,Ud-Din Siddiqui,Siddique,Siddiqi Sheikh,Shaikh,Shaykh Qureshi,Quraishi,Koreshi
  Begum,Begom Miah,Mia,Miya Malik,Malek Mahmood,Mahmud,Mehmood Syed,Sayed,Said Sean,Shaun,Shawn Stephen,Steven Catherine,Katherine,Kathryn Sarah,Sara Ann,Anne
  Philip,Phillip Geoffrey,Jeffrey Niamh,Neve Siobhan,Shivaun,Chevonne Kieran,Ciaran,Keiran Conor,Connor,Conner Aidan,Aiden,Aden Jayden,Jaydon,Jaiden Reece,Rhys,Reese
  Oleksandr,Aleksandr,Alexander,Olexandr Dmitri,Dmytro,Dimitri,Dmitry Sergei,Serhiy,Sergey Yulia,Julia,Iulia Natalia,Nataliya,Natalya Irina,Iryna Tatiana,Tetiana,Tatyana
  Nikolai,Mykola,Nicolae Andrei,Andrey,Andriy Mihai,Mikhail Gheorghe,George,Georgi Wojciech,Voytek Krzysztof,Christopher Kristina,Christina,Cristina
  Abdullahi,Abdulahi,Abdillahi Abdi,Cabdi Yonas,Jonas,Yohannes Tesfay,Tesfaye,Tesfai Warsame,Warsama Chukwuemeka,Emeka Singh,Sing Kaur,Kour Patel,Patell
  Dhillon,Dillon,Dhilon Sidhu,Sidhoo Grewal,Garewal Smith,Smyth,Smythe Clarke,Clark Thompson,Thomson Davies,Davis Stewart,Stuart Reid,Reed,Read Philips,Phillips
  Nicholson,Nicolson Johnston,Johnstone,Johnson Shevchenko,Szewczenko Kovalenko,Kowalenko Melnyk,Melnik Kowalski,Kovalski,Kowalsky Lewandowski,Levandovski`

/** Other spellings of a whole name. */
export const SPELLINGS = new Map(
  words(SPELLED_ALIKE).flatMap((group) => {
    const forms = group.split(',')
    return forms.map((form) => [form, forms.filter((other) => other !== form)])
  }),
)

/** Letters that are heard alike, tried on names for which no other spelling is listed. */
export const HEARD_ALIKE = [
  ['ph', 'f'],
  ['ck', 'k'],
  ['ee', 'i'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['sz', 'sh'],
  ['cz', 'ch'],
  ['ski', 'sky'],
  ['w', 'v'],
  ['y', 'i'],
  ['ie', 'y'],
  ['ey', 'y'],
  ['c', 'k'],
  ['z', 's'],
  ['ll', 'l'],
  ['tt', 't'],
  ['nn', 'n'],
]

/** The keys beside each key. */
export const NEIGHBOURS = {
  ...{ a: 'qsz', b: 'vn', c: 'xv', d: 'sf', e: 'wr', f: 'dg', g: 'fh', h: 'gj', i: 'uo', j: 'hk', k: 'jl', l: 'k', m: 'n' },
  ...{ n: 'bm', o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry', u: 'yi', v: 'cb', w: 'qe', x: 'zc', y: 'tu', z: 'xa' },
}

/** What people are called in the street. */
export const STREET_NAMES = words(
  'Tiny Ginge Smiler Spud Bones Ghost Tank Lefty Dutch Shorty Mouse Fingers Badger Blue Smokes Trigger Chalky Sparky Boxer Dizzy',
)

/** What is written where nobody knows a name. */
export const UNKNOWN_NAMES = ['UNKNOWN', 'Unknown', 'NOT KNOWN', 'N/K', 'U/K', 'NK', 'Refused']
