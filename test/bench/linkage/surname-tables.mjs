// Surnames by tradition: the common ones, the commonest first, and the syllables of which the rare ones are put together.

const words = (text) => text.trim().split(/\s+/)

/** What a tradition's surnames are made of: `skew` is the power by which a name grows rarer with its rank. */
export const SURNAMES = {
  british: {
    skew: 0.82,
    common:
      words(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood
      Jackson Clarke Thomas Harris Lewis Cooper Hill Turner Ward Hughes Moore Edwards Martin Clark Lee Harrison Baker King Morris Scott Young
      Morgan Allen James Watson Parker Davis Bennett Price Griffiths Carter Cook Richardson Shaw Phillips Collins Bailey Bell Cox Marshall
      Simpson Mitchell Anderson Richards Adams Webb Ellis Chapman Stevens Rogers Powell Mills Hunt Foster Palmer Matthews Barnes Knight Lloyd
      Butler Russell Barker Fisher Mason Jenkins Dixon Harvey Graham Fletcher Pearson Howard Gibson Andrews Reynolds Elliott Payne Fox Holmes
      Ford Hart Wells West Day Fuller Saunders Lawrence Pearce Brooks Walsh Burton Cole Hudson Nicholson Rose Stone Hawkins Webster Dean Carr
      Perry Spencer Chambers Stewart Campbell Robertson Reid Murray Ross Hamilton Grant Fraser Douglas Henderson Gordon Duncan Cameron Bird
      Francis Gardner Grey Booth Perkins Newton Sutton Barrett Warren Hopkins Bradley Weston Cross Marsh Barton Gregory Harding Lowe Miles
      Field Owen Rees Howells Pugh Parry Bowen Watts Bishop Page Arnold Nash Potter Dawson Hewitt Freeman Wheeler Tucker Black Stephens Sharp`),
    first:
      words(`Ash Black Brad Brock Broad Brom Buck Burn Carl Chad Chil Clay Clif Col Cran Crow Cul Dar Den Dun East El Elm Fair Far Fen Fern
      Flax Gar Gold Good Gran Had Hal Ham Har Hart Hasel Hat Haw Hazel Hen Her High Hol Hor Hun Ken Kil Kim King Lam Lang Lin Lock Long Lud
      Mar Mel Mer Mid Mil Mor Mul New Nor Oak Old Or Os Ot Pem Pick Pres Rad Ram Raven Red Rock Ros Row Rush Sal Sand Sel Shel Sher Ship Sil
      Spen Stan Stock Stan Strat Sun Sut Swan Tam Thorn Tun Twy Wad Wal Wat Web Wel West Wet Whit Wil Win Wood Wor Wy Yar Al Bar Bir Bol Cal Cot Crom Dal Dod Ems
      Eth Fal Far Fos Ged Hath Hes Hink Ick Kirk Led Lis Mal Nether Nun Ox Pad Pen Rip Roth Sib Stave Tad Tick Ul Warb Whin`),
    last: words(`ford ley ton ham well worth wood man field by ridge more den don land shaw croft house dale hurst combe bourne brook burn bury
      church cliffe cott ditch er ers gate grave green head hill ings ington ingham kin kins lake lock low mer ner ock over pole port row
      sey sall side smith son stead ster stock stone stow strom thorpe tree wall ward way wick win wold wright yard
      enby encot enden enfield enham enhurst ensby enshaw enthorpe erby ercroft erdale erfield erham erland erley ersby ersfield ersham ersley
      erstone erton erwick eshall esley eston ingdale ingfield ingham inghurst ingley ingthorpe ington ingwell`),
  },
  irish: {
    skew: 0.7,
    common:
      words(`Murphy Kelly Sullivan Walsh Byrne Ryan Connor Neill Reilly Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray Quinn Moore
      McLoughlin Carroll Connolly Daly Connell Wilson Dunne Brennan Burke Collins Campbell Clarke Johnston Hughes Farrell Fitzgerald Brown Martin
      Maguire Nolan Flynn Thompson Callaghan Duffy Mahony Boyle Healy Shea White Sweeney Hayes Kavanagh Power McGrath Moran Brady Stewart Casey
      Foley Fitzpatrick Leary McDonnell McMahon Donnelly Regan Donovan Burns Flanagan Mullan Barry Kane Robinson Cunningham Griffin Kenny Ward`),
    first:
      words(`O'Bre O'Cal O'Con O'Der O'Dev O'Don O'Fla O'Gar O'Hal O'Han O'Kee O'Lou O'Mal O'Mel O'Rou O'Shau McAl McAn McBri McCan McCle McCon
      McCor McCul McDer McEl McEn McFad McGar McGin McGow McGui McHu McIl McKen McKeo McLau McMa McMul McNal McNam McNul McPar McQua McSha
      McTier McWil Bren Cas Coy Cul Dee Don Dug Fal Fin Gal Ger Hal Ker Lan Mag Mul Nau Rod Scul Ton Tul`),
    last: words(`han ley lan nan nell ney ry van gan gin dy don key lin lor mott nagh rigan sey tigan toole ty vey ghan ghey nihan`),
  },
  urduBengali: {
    skew: 0.95,
    common: words(`Khan Hussain Ahmed Ali Begum Akhtar Malik Mahmood Miah Iqbal Shah Uddin Bibi Rahman Mohammed Chowdhury Bashir Mirza Aslam
      Rashid Butt Hassan Khatun Raja Qureshi Aziz Siddiqui Sheikh Choudhry Rehman Nawaz Saleem Ashraf Anwar Arshad Akram Yousaf Sharif Karim
      Islam Alam Haque Sultana Bhatti Chaudhry Dar Javed Kauser Latif Majid Naz Parveen Rafiq Riaz Sadiq Tariq Yaqoob Zaman Zafar`),
    first:
      words(`Abd Akh Am An Ar Ash Az Bad Bash Faz Fer Ghul Hab Haf Ham Iqb Jam Kar Khal Lat Mah Man Mun Nas Naz Qad Raf Rah Saf Sal Sham Sul
      Tah Waz Yas Zub`),
    last: words(`ani ar ari ib id ia ik il in ir oor ood ud ullah uddin ur zada`),
  },
  punjabiGujarati: {
    skew: 0.95,
    common:
      words(`Singh Patel Sharma Shah Gill Sandhu Mistry Kumar Sidhu Dhillon Desai Mehta Joshi Chauhan Rai Bains Grewal Dhaliwal Parmar Gupta
      Virdee Solanki Rana Nair Thakur Verma Kapoor Sahota Johal Uppal Panesar Purewal Sangha Lad Amin Trivedi Pandya Bhatt Reddy Iyer Menon
      Das Roy Banerjee Mukherjee Perera Fernando Silva`),
    first: words(`Bal Bhan Chan Dhar Gan Gor Hir Jag Kal Kan Kot Mak Man Nag Nar Pan Pat Raj Ram Sab San Sod Tal Vad Vir`),
    last: words(`al ani ar aria eja ekar esh hotra ia iwala jani kar nath pal rai vani wal want`),
  },
  westAfrican: {
    skew: 0.75,
    common:
      words(`Mensah Owusu Boateng Osei Addo Asante Appiah Agyemang Adeyemi Okafor Okoro Adebayo Ogunleye Balogun Ibrahim Musa Eze Nwosu Obi
      Okeke Bello Lawal Afolabi Oyelaran Adekunle Danso Amoah Ofori Antwi Sarpong Frimpong Diallo Jallow Ceesay Bah Kamara Sesay Conteh Koroma
      Turay Bangura Nkrumah Ansah Quaye Tetteh Lamptey`),
    first: words(
      `Ade Afo Aje Aki Ako Ala Ani Ayo Baba Ebi Eke Eme Fa Iji Iro Nna Nwa Obi Oda Ogun Oje Oka Oko Ola Olu Omo Onye Oso Owo Oye Ude Uzo`,
    ),
    last: words(`baje bayo bisi dele deji dipe fola gbemi ka kanmi kunle kwu lade leke luwa mide moh nde neme ni nwa ola ra remi rinde seun shola sola
      tayo tunde wale yemi yinka zie`),
  },
  hornOfAfrica: {
    skew: 0.95,
    common:
      words(`Mohamed Ahmed Ali Hassan Abdi Omar Hussein Yusuf Ibrahim Osman Jama Farah Warsame Abdullahi Adan Nur Ismail Aden Hirsi Elmi Guled
      Tesfay Haile Gebremariam Tekle Berhane Kidane Abraha Mehari Habte Girma Tadesse Bekele Kebede Alemu`),
    first: words(`Abda Awa Bari Ber Dua Gebre Gel Had Kah Mu Nag Sam Shir Tekle War Wolde`),
    last: words(`ad ale gashe han hiwot le man mariam medhin nash rabi san sellassie shire tar we`),
  },
  easternEuropean: {
    skew: 0.6,
    common:
      words(`Nowak Kowalski Wisniewski Wojcik Kowalczyk Kaminski Lewandowski Zielinski Szymanski Wozniak Popa Popescu Ionescu Radu Dumitru Stan
      Stoica Gheorghe Munteanu Rusu Ivanov Petrov Georgiev Dimitrov Kazlauskas Petrauskas Jankauskas Horvath Novak Berzins Kalnins Melnyk
      Shevchenko Kovalenko Bondarenko Tkachenko Ciobanu Lupu Marin Constantin`),
    first:
      words(`Adam Bala Bara Boro Chmie Czar Dabro Dobro Dra Gaj Glo Gor Grabo Jablon Jano Jawor Kali Kar Kasz Koval Krawc Kuch Lis Maj Malin
      Mar Mich Mora Olsz Osta Pav Piet Rado Roma Sad Sav Sikor Sob Stan Star Sto Szczep Tom Urban Vas Wal Wilk Zaj Zawad Zub`),
    last: words(`ski cki wski owicz ewicz iak czyk ek ik enko chuk uk ov ev in escu eanu oiu ar aru as aitis unas is ins`),
  },
}
