// Forenames by tradition, sex and generation, the commonest first; what is drawn follows their order with a skew.

const words = (text) => text.trim().split(/\s+/)

const BRITISH = {
  male: [
    words(`John David Michael Peter Robert William James Brian Alan Kenneth Ronald Anthony Thomas George Derek Keith Roger Raymond Geoffrey
      Colin Dennis Terence Malcolm Graham Barry Roy Norman Gordon Frank Leslie Arthur Ernest Albert Harold Stanley Sidney Clifford Trevor
      Victor Donald Frederick Eric Douglas Reginald Walter Bernard`),
    words(`David Paul Andrew Mark John Michael Stephen Ian Robert Richard Christopher Peter Simon Anthony Kevin Gary Steven Martin James
      Philip Alan Neil Nigel Timothy Colin Graham Jonathan Nicholas William Adrian Brian Stuart Keith Thomas Patrick Sean Carl Trevor
      Wayne Shaun Darren Lee Jason Craig Dean Scott Barry Dale Karl Glenn`),
    words(`Jack Daniel Thomas James Joshua Matthew Ryan Luke Jordan Adam Callum Liam Lewis Connor Oliver Harry Alexander Benjamin Samuel
      Joseph Jake Kieran Nathan George William Kyle Charlie Aaron Bradley Reece Ashley Jamie Dylan Mason Tyler Jayden Ethan Harvey Leon
      Brandon Noah Alfie Max Archie Riley Louis Toby Declan Corey Kai Finley Logan Leo Oscar Freddie Zachary Elliot Robbie Jaydon Rhys`),
  ],
  female: [
    words(`Margaret Patricia Jean Mary Barbara Joan Doreen Shirley Sheila Maureen June Sylvia Audrey Brenda Joyce Pauline Dorothy Beryl
      Marjorie Eileen Kathleen Betty Irene Ann Valerie Rita Hazel Pamela Gillian Jacqueline Janet Christine Elizabeth Carole Rosemary
      Marion Iris Vera Edna Phyllis Winifred Ivy Gladys Hilda`),
    words(`Susan Karen Julie Jacqueline Deborah Tracey Jane Helen Diane Sharon Alison Sarah Caroline Amanda Elizabeth Angela Linda
      Christine Carol Catherine Michelle Nicola Joanne Dawn Wendy Tina Paula Lisa Claire Lorraine Gillian Mandy Debra Sally Anne Lesley
      Heather Donna Beverley Maria Kerry Louise Samantha Lynn Jayne Andrea Teresa Rachel Victoria Emma`),
    words(`Chloe Emily Jessica Sophie Charlotte Lauren Rebecca Hannah Olivia Megan Amy Bethany Georgia Ellie Katie Emma Lucy Abigail
      Shannon Molly Jade Leah Holly Grace Paige Amber Danielle Jasmine Eleanor Courtney Natasha Zoe Kayleigh Lily Ella Mia Alice Evie
      Kirsty Stacey Gemma Kelly Toni Demi Libby Poppy Freya Isabella Ruby Daisy Maisie Millie Skye Tia Keira Caitlin Layla Aimee Summer`),
  ],
}

const IRISH = {
  male: [
    words(`Patrick John Sean Michael James Liam Brendan Declan Kieran Eamon Brian Niall Dermot Kevin Aidan Conor Ciaran Padraig Cormac
      Donal Fergus Martin Thomas Desmond Gerard Noel Seamus Eoin Ronan Oisin Cathal Fintan Tadhg Malachy Lorcan`),
  ],
  female: [
    words(`Mary Bridget Sinead Siobhan Aoife Niamh Roisin Caoimhe Ciara Orla Deirdre Grainne Maeve Aisling Maureen Kathleen Eileen Nora
      Clodagh Catherine Ann Margaret Saoirse Fionnuala Una Bernadette Brid Dervla Sorcha Mairead`),
  ],
}

const URDU_BENGALI = {
  male: [
    words(`Mohammed Muhammad Mohammad Ahmed Abdul Ali Imran Hassan Usman Hamza Adnan Tariq Asif Bilal Shahid Nadeem Kashif Zahid Amir Faisal
      Omar Yusuf Ibrahim Hussain Khalid Sajid Waqas Zeeshan Junaid Arif Haroon Nasir Shafiq Rizwan Javed Aqib Saqib Kamran Iqbal Tahir
      Mahmood Rashid Aamir Zain Ismail Mustafa Fahad Shabir Rahim Karim`),
  ],
  female: [
    words(`Fatima Aisha Shabana Nasreen Zainab Maryam Saima Rukhsana Samina Khadija Nazia Amina Sadia Shazia Farzana Ayesha Noreen Rabia
      Parveen Yasmin Sana Hafsa Bushra Uzma Tahira Asma Safa Iqra Sumaira Mehwish Robina Naila Tasneem Halima Shaheen Sultana Razia Nadia
      Zahra Anisa`),
  ],
}

const PUNJABI_GUJARATI = {
  male: [
    words(`Rajesh Amit Sanjay Vijay Suresh Ravi Anil Harpreet Gurpreet Manpreet Jaspreet Balwinder Sukhdeep Ashok Deepak Nikhil Kiran Arjun
      Rahul Rohan Vikram Manoj Dinesh Mahesh Kamal Jagdeep Kuldeep Satnam Paramjit Hardeep Nilesh Jayesh Bhavesh Hitesh Pritesh Akash`),
  ],
  female: [
    words(`Priya Sunita Anita Manjit Harjit Kulwinder Jasvinder Neha Pooja Meena Rekha Sangita Kavita Simran Navdeep Rajni Nisha Deepa
      Asha Usha Geeta Hema Jyoti Anjali Kiran Sarita Gurpreet Amandeep Parminder Bhavna Hetal Sonal`),
  ],
}

const WEST_AFRICAN = {
  male: [
    words(`Emmanuel Samuel David Daniel Michael Kwame Kofi Oluwaseun Adebayo Chukwuemeka Ayodele Babatunde Olumide Tunde Ikechukwu Chinedu
      Yaw Kwaku Femi Segun Kelechi Obinna Ibrahim Musa Ifeanyi Temitope Adeyemi Gbenga Olusegun Kojo Kwabena Nnamdi Uche Emeka Tobi Dayo
      Moussa Mamadou`),
  ],
  female: [
    words(`Blessing Grace Comfort Ngozi Adaeze Funmilayo Abena Akosua Ama Esther Mercy Patience Chioma Ifeoma Yetunde Folake Titilayo
      Abiola Adwoa Efua Afia Bukola Omolara Kehinde Taiwo Amaka Nkechi Chinwe Aminata Fatou Mariama Ruth Deborah Joy`),
  ],
}

const HORN_OF_AFRICA = {
  male: [
    words(`Mohamed Abdi Ahmed Abdullahi Hassan Ali Yusuf Omar Abdirahman Ismail Mahad Liban Guled Warsame Samatar Yonas Tesfaye Dawit
      Samuel Haile Kidane Filmon Berhane Mulugeta Abel Bereket Hussein Farah Jama Nuur Mustafa Khalid`),
  ],
  female: [
    words(`Amina Fadumo Halimo Hodan Ifrah Sahra Asha Khadra Maryan Sagal Ayaan Nimo Hibo Selam Hiwot Tigist Meron Rahel Bethlehem Helen
      Senait Saba Zahra Fartun Ubah Ladan Idil Hamdi`),
  ],
}

const EASTERN_EUROPEAN = {
  male: [
    words(`Piotr Krzysztof Andrzej Tomasz Marcin Pawel Michal Adam Jakub Lukasz Grzegorz Mateusz Ion Andrei Alexandru Mihai Florin Cristian
      Marius Vasile Gheorghe Dmitri Sergei Aleksandr Oleksandr Ivan Viktor Andrius Tomas Mantas Darius Jonas Georgi Dimitar Stefan Nikolai
      Bogdan Vlad Ionut Razvan Sebastian Dawid Rafal Wojciech Juris Maris`),
  ],
  female: [
    words(`Anna Katarzyna Agnieszka Magdalena Malgorzata Monika Joanna Ewa Barbara Natalia Maria Elena Andreea Ioana Mihaela Alexandra
      Cristina Gabriela Daniela Olga Oksana Yulia Svetlana Irina Tatiana Kristina Ruta Egle Inga Ivanka Desislava Zuzanna Karolina Paulina
      Aleksandra Dorota Beata Simona Larisa Liga`),
  ],
}

/** Each tradition's share of households, its forenames by sex and generation, and how skewed they are. */
export const TRADITIONS = [
  { name: 'british', share: 0.66, forenames: BRITISH, skew: 0.75 },
  { name: 'irish', share: 0.07, forenames: IRISH, skew: 0.65 },
  { name: 'urduBengali', share: 0.09, forenames: URDU_BENGALI, skew: 0.85 },
  { name: 'punjabiGujarati', share: 0.04, forenames: PUNJABI_GUJARATI, skew: 0.6 },
  { name: 'westAfrican', share: 0.05, forenames: WEST_AFRICAN, skew: 0.7 },
  { name: 'hornOfAfrica', share: 0.02, forenames: HORN_OF_AFRICA, skew: 0.8 },
  { name: 'easternEuropean', share: 0.07, forenames: EASTERN_EUROPEAN, skew: 0.7 },
]
