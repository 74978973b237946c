import { wordList } from './word-list.ts'

/** First names that both women and men bear. */
export const EITHER_NAMES = wordList(`
  taylor jordan casey alex sam chris pat morgan jamie robin lee kim jackie dana terry tracy leslie kelly riley avery quinn reese rowan
  skyler sydney blake cameron charlie frankie drew elliot emery finley harper hayden hunter jessie jody kendall kris lane logan loren
  lynn mackenzie marley parker peyton phoenix presley ray rene river rory sage sasha shawn shelby stevie toni tyler val ariel ashley
  aubrey bailey beverley billie carey corey courtney darcy devon eden evelyn gale hilary jaime jan jean jess jo kai karma lindsay lou
  madison marion max mel meredith nicky noel ollie perry ronnie sandy shannon sidney stacy tatum tommie whitney winter will wang li
  chen zhang liu yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo liang song zheng xie tang han feng deng cao peng zeng xiao
  tian dong yuan pan cai jiang yu du ye cheng wei su lu ding ren shen yao lei gao min-jun ji-woo seo-yeon hyun jin jung park choi cho
  kang yoon jang lim shin hong tenzin dalai`)

/** First names that are almost always a man's, in many countries. */
export const MALE_NAMES = wordList(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven stephen paul
  andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott
  brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter
  kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy
  bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip phillip eugene
  barack bill bernie ted marco ben jeb mike mitch mick rick rand rob ron tim tom jim jeff chris steve dan dave matt greg don ken harry
  charlie fred ed eddie joel josh chuck corey newt rudy sidney craig glenn geoffrey geoff stuart phil ray vladimir boris tony gordon nigel
  emmanuel francois françois nicolas angel carlos luis jorge miguel pedro pablo diego fernando mario antonio javier mohammed muhammad mohamed
  ahmed ali omar hassan hussein abdul ibrahim ismail igor ivan sergei sergey dmitri dmitry mikhail viktor hans karl jens lars erik sven andre
  andré pierre jean jacques louis marc guy yves giorgio luca matteo paolo hiroshi kenji brent brad brett brock cal cole colin connor curtis
  dale darren dean derek devin doug drew duncan dustin dwight earl elliott ernest evan floyd forrest gene gerard gilbert glen grant harvey
  herbert howard hugh ian irwin isaac jamal jared jay jerome joaquin jon julian julius kurt lance lee leon leonard lester lewis lloyd lou
  lucas luke malcolm manuel marcus martin marvin maurice max mel melvin milton mitchell morton neil nelson norman oliver oscar otto owen
  parker perry pete quentin randall reggie rex ricardo rodney roland ross ruben rufus sam saul seth shane sheldon simon spencer stan stanley
  stewart theodore todd travis trevor troy vernon victor vince virgil wallace warren wendell wesley winston xavier zack benedict cyril rupert
  alistair alasdair angus callum declan fergus hamish liam niall rory seamus gareth rhys dylan owen jürgen wolfgang dieter klaus uwe stefan
  matthias markus tobias florian andreas günter heinz helmut horst jan joachim jörg manfred otto ralf rainer sebastian thorsten ulrich werner
  wilhelm friedrich giovanni francesco alessandro andrea lorenzo roberto stefano silvio enrico massimo alberto ángel josé jesús raúl rafael
  sergio eduardo enrique ignacio joão paulo rui nuno tiago duarte henrique gustavo thiago willem pieter kees jeroen maarten sander bram
  rajesh sanjay amit anil arun ashok deepak narendra rahul ravi suresh vijay arjun imran tariq yusuf mustafa mehmet recep kemal benjamin
  avi moshe shimon yitzhak ehud viktor volodymyr oleksandr andriy petro taras bohdan jaroslaw lech mateusz piotr marek tomasz pavel petr jiri
  magnus nils olaf bjorn björn anders gunnar henrik mats jens rasmus soren søren kofi kwame chidi emeka tunde sipho thabo cyril jacob jomo
  kenneth uhuru raila paul yoweri abiy haile tomás tomas mateo santiago alejandro ezekiel ezra jonah levi micah nathaniel tobin edwin elmer
  alfred alvin archie arnold basil bernard bert bob calvin cecil chester clarence claude clifford clyde cornelius damian darryl denis desmond
  edgar edmund elton felix franklin freddie gavin gilles graham gus harley harrison herman homer horace hubert jake jimmy johnny kirk lionel
  luther lyle miles murray nate ned nick nicky norm orlando pat percy ramon ramón randolph reginald ron ronnie rowan roman sandy shaun sherman
  sylvester terrence tommy toby tyrone wade wyatt zane
  ayman saeb mahmoud yasser nabil riyad marwan khaled fawzi adel hosni abdel anwar gamal samir bashar walid hassan nasrallah rafik saad
  michel nabih fouad najib mikati haider nouri adil barham masoud jalal muqtada qassem javad hossein mohsen ebrahim rouhollah akbar mehdi
  ashraf hamid gulbuddin zalmay nawaz shehbaz bilawal asif pervez mian liaquat atal manmohan rajiv sharad uddhav devendra yogi pinarayi
  gotabaya mahinda ranil maithripala sheikh ziaur khandaker pushpa prachanda joko prabowo budi susilo najibullah anies mahathir muhyiddin
  ferdinand rodrigo benigno leni prayut thaksin srettha hun samdech nguyen tran pham ho vo xi hu jiang deng zhou keqiang jintao zemin
  shinzo yoshihide fumio taro naoto junichiro yukio shigeru moon kim park yoon lee syngman roh myung-bak jae-in suk-yeol
  volodymyr oleksandr vitaly vitali dmytro petro leonid arseniy denys kyrylo valeriy valery anatoly yevgeny evgeny nikolai gennady vyacheslav
  ramzan sergey aleksei alexei alexey boris ruslan timur aslan ilham nikol serzh mikheil giorgi irakli salome nursultan kassym shavkat
  emomali gurbanguly sooronbay zbigniew donald andrzej radoslaw krzysztof tadeusz vaclav milos andrej zoran aleksandar slobodan ivica janez
  borut milorad haris edi ilir albin hashim ramush kyriakos alexis antonis costas giorgos yanis nikos stavros recep binali devlet ekrem
  kemal selahattin traian klaus nicolae viorica boyko rumen plamen viktor ferenc gordon janos laszlo peter orban jozsef gyorgy
  juha sauli alexander antti petteri jyrki urho toomas andrus juri taavi kersti valdis krisjanis egils raimonds gitanas dalia algirdas
  ulf stefan fredrik goran carl anders lars jonas espen erna gahr bjarni gudni sigurdur katrin mette lokke helle poul thorning
  mark sigrid geert wopke frans jeroen jan-peter alexander bart charles elio guy herman yves jean-claude xavier luc luc edouard bruno gerald
  matteo giuseppe beppe silvio romano giorgio sergio mattarella carlo luigi enzo nicola antonio pedro mariano santiago pablo albert inigo
  alberto antonio marcelo anibal jose luis paulo andres nestor mauricio cristina fernando lula jair michel dilma itamar tancredo evo hugo
  nicolas juan lenin rafael guillermo ollanta alejandro pedro martin gabriel sebastian ricardo miguel augusto salvador fidel raul enrique
  felipe vicente andres manuel lopez jimmy jovenel mia andrew portia keith patrick roosevelt uhuru daniel mwai yoweri milton idi paul
  pierre felix joseph laurent mobutu joao eduardo isaias abiy meles haile omar abdel-fattah idriss ismail hassan farmaajo mohamud muse
  robert emmerson morgan tsvangirai cyril jacob thabo nelson frederik hastings bingu peter lazarus edgar hakainde kenneth levy
  goodluck muhammadu olusegun bola atiku peter ibrahim sani john nana jerry kofi ellen george charles alpha lansana macky abdoulaye
  ousmane blaise roch michel thomas amadou moussa idrissa alassane laurent henri felix paul maurice ali omar denis
  christophe franck stéphane sébastien frédéric benoît benoit jérôme fabrice fabien cédric gaël yannick thierry didier gérard raphaël
  mathieu matthieu guillaume olivier bastien loïc arnaud aurélien damien grégory romain cyrille emile émile étienne etienne
  françois-xavier gaspard hervé joël léo lucien marcel mickaël noël norbert philippe rémi régis théo thibault tristan valentin bertrand
  baptiste antoine alain agustín alonso andrés arturo benito borja césar cristóbal emilio esteban ezequiel federico félix germán gonzalo
  hernán ismael iván jacinto jaime jerónimo joaquín julio leandro leopoldo marcos matías maximiliano moisés óscar patricio pío ramiro
  rodolfo rubén santos saúl teodoro tobías álvaro íñigo xabier iker unai aitor afonso bernardo caio davi fábio flávio geraldo gilberto
  heitor inácio jairo joaquim lourenço luís mário murilo otávio raimundo renato rogério simão valdir vasco wagner adriano alessio angelo
  armando aurelio carmine claudio corrado cristiano daniele dario davide domenico donato edoardo emanuele ettore fabio fabrizio filippo
  flavio fulvio gennaro giacomo gianluca gianni giulio guido leonardo lino luciano manlio marcello massimiliano maurizio mirko nino
  ottavio pasquale piero raffaele renzo riccardo rocco ruggero salvatore saverio simeone tiziano tullio ugo umberto valerio vito vittorio
  achim alfons arne axel bastian bernd bernhard burkhard christoph detlef dirk eberhard eckhard egon erhard erwin ewald frieder fritz
  georg gerd gerhard gottfried gregor hannes harald hartmut heiko heinrich hendrik hermann holger hubertus ingo jakob jörn josef jost
  karl-heinz kilian knut konrad lennart lorenz lothar ludwig lukas malte marius mathias maximilian meinhard moritz niklas oskar philipp
  reiner reinhard reinhold rolf rüdiger rudolf siegfried sönke stephan thilo till timo torsten udo urban veit volker wilfried willi
  winfried adriaan arjen barend bas cees cornelis daan diederik dirk-jan evert floris gerrit gijs harm henk huub jaap joep johan joost
  joris kasper klaas koen lodewijk matthijs menno niels onno peter-jan reinier remco rik roel ruud siebe sjoerd stijn teun thijs tijs
  tjeerd wim wouter`)

/** First names that are almost always a woman's. */
export const FEMALE_NAMES = wordList(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
  michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
  nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria
  kelly lauren christina joan evelyn judith megan cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice abigail
  alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla lori
  hillary ivanka melania huma loretta nikki carly condoleezza sonia elena megyn kellyanne gwen debbie wendy jill tulsi kamala dianne olympia
  kirsten tammy jeanne claire heidi patty kellie hope katrina sally sheila stacey sylvia tara tiffany tina tracy valerie vanessa vivian yolanda
  zoe zoë rosario rosie rosa roberta rita renee regina peggy penny phyllis paula naomi monica molly miriam mindy mia meredith melinda maya
  maureen marsha marlene marcia margo mara madeleine lynn lucy lorraine lois lily leah kristen kristin kim katie kate kathy karla juliet
  josephine jodi joanne jane ivy iris irene ingrid hilary hazel gwendolyn ginger gail gabrielle florence fiona felicia faith esther erin erica
  elle ellen elaine eileen edith dolores dawn daisy crystal courtney corinne connie colleen clara cindy celia cecilia cathy caroline carmen
  candace camille brooke bridget brianna bonnie beth bernice becky audrey annie anne anita alma allison alison alicia adrienne aisha fatima
  leila layla yasmin mei valerie norah nora savannah gayle oprah brigitte laurie alyssa misha jen theresa nicola ursula angela annegret
  christiane gisela heike ilse ingeborg jutta katja katrin kerstin kirstin manuela marion martina monika petra renate sabine silke simone
  susanne ulrike ute uta chiara francesca giulia giorgia elisabetta federica lucia alessandra paola silvia valentina ségolène marine élise
  amélie aurélie céline chantal claudine delphine dominique élodie florence françoise geneviève hélène isabelle jacqueline joëlle mireille
  monique nathalie noémie odile sandrine simone solène sophie sylvie thérèse véronique yvonne ana beatriz catarina fernanda inês joana leonor
  lurdes mariana marta rita teresa alejandra consuelo cristina dolores guadalupe inés isabel juana leticia lourdes luisa magdalena margarita
  mercedes mónica pilar raquel rocío soledad verónica ximena yolanda anneke femke ingrid johanna lotte marieke saskia sanne astrid birgit
  freya greta helga inga karin kirsten linnea maja signe sigrid solveig agnieszka ewa joanna katarzyna magdalena małgorzata olga svetlana
  tatiana natalia irina ekaterina yulia oksana priya anjali deepa indira kavita lakshmi meena nirmala sunita sushma ayesha benazir malala
  shabana zainab amina ngozi wangari graça nkosazana thuli winnie yuko keiko sakura naoko tsai suu jacinda gillian gretchen harriet imogen
  jemima keira kerry leanne lesley lindsay maggie mairead mhairi moira muriel nadia nadine priti rhiannon rosemary ros rosalind saoirse shona
  sinead siobhan tessa thelma una winifred abby ada adele agatha agnes alexandra aliyah alyson angelina annette antonia april arlene bella
  belinda bettina blanche bertha cara carla cassandra chelsea cora cordelia dana daphne della eleanor ella eloise elsa elsie estelle ethel eva
  eve fay georgia georgina geraldine gertrude henrietta ida ilona jocelyn joy june justine kara kay kendra lara lena liz lizzie lydia mabel
  mae mallory mandy marjorie marta maud mavis mercy mildred millie mira miranda myra nell nina odette opal pauline pearl petra philippa pippa
  polly priscilla rhonda robyn rowena roxanne ruby sabrina sadie selma serena shannon shelley sonya stella tabitha tamara tanya trudy vera
  verity violet viola wilma yvette
  sonya zofia ilhan rashida alexandria ayanna pramila stephanie marie valerie kristi muriel lori keisha latoya shonda tarana malia sasha
  ursula angela annalena saskia franziska nancy christine margrethe mette helle sanna maia vjosa salome ingrida kersti kaja zuzana ewa
  beata agata hanna ludmila nadezhda valentina tetyana iryna olena yuliya ekaterini dora fofi kostas sirimavo chandrika begum khaleda
  hasina sheikha mamata smriti nirmala mayawati droupadi pratibha imelda corazon gloria leni yingluck aung megawati tri retno park
  keiko yuriko sanae tamaki tsai hsiao carrie regina joyce ellen portia michelle dilma marina cristina isabel laura xiomara mireya
  ngozi oby amina folorunsho wangari joyce graca nkosazana winnie fatou leymah tawakkol shirin nasrin narges masih malala hina benazir
  arundhati kamala tulsi nikki pramila usha seema gurinder ruth golda tzipi ayelet miri stav merav rima hanan leila amal huda nawal
  loujain manal reema princess rania queen haya sarah
  agnès adèle anaïs anne-marie arlette bénédicte bernadette béatrice carole cécile chloé clémence clémentine danièle éléonore élisabeth
  elisabeth éliane emmanuelle eugénie fanny gaëlle ghislaine héloïse joséphine juliette karine laetitia laurence léa liliane lucie lydie
  magali manon marianne marie-claire marie-laure marie-pierre marlène martine mathilde maude mélanie murielle noëlle nadège océane
  pascale paulette raymonde roselyne roxane séverine stéphanie suzanne valérie virginie viviane ainhoa amparo ángela aurora begoña belén
  blanca carlota carolina concepción elvira encarnación esperanza estefanía eugenia gabriela genoveva graciela guillermina herminia
  inmaculada itziar jimena josefa julieta leire lidia lorena lucía macarena maite marcela maría maribel marisol matilde milagros miren
  montserrat natividad nerea noelia nuria paloma rebeca remedios rocio rosalía sagrario susana úrsula vanesa viviana adelaide adriana
  aline amália ângela aparecida bárbara benedita bianca bruna cecília célia clarice cláudia conceição débora edna eduarda eliane elisa
  fátima filipa flávia gisele heloísa helena iara ilda ivone janaína jéssica joaquina josefina júlia juliana larissa letícia lídia lígia
  luana lúcia luciana luíza madalena márcia maísa mariza milena mônica natália neusa olívia patrícia priscila raimunda renata rosana
  sílvia sónia sônia telma terezinha vânia verônica vitória yara agnese alba antonella arianna assunta benedetta camilla carlotta carmela
  caterina cinzia claudia concetta daniela debora donatella eleonora elettra enrica ester fabiola fiorella flavia franca gaia gianna
  giovanna giuditta giuliana giuseppina grazia ilaria irma ivana letizia licia liliana loredana lorella maddalena margherita mariella
  marisa michela mirella morena nicoletta noemi ornella patrizia piera pina raffaella romina rosanna rossella silvana simona sofia
  stefania susanna tiziana valeria vittoria anja anke antje bärbel beate britta carola carolin christa christel cordula cornelia dagmar
  dorothea edeltraud elfriede elke elsbeth erika erna frauke friederike gabi gerda gertrud gudrun hannelore hedwig heide heidrun helene
  hella henriette herta hilde hildegard ilka inge ines irmgard karola karoline käthe katharina kathrin leonie liesel lieselotte luise
  magda maike manja mareike margarete margit margot margret marlies mechthild meike melanie merle nele pia regine ricarda roswitha sigrun
  sonja stefanie susann svenja swantje tanja traudel trude ulla verena waltraud wiebke aafke aleida annelies annemarie anouk ans bregje
  carlijn carolien dieuwke doutzen eefje els elske esmee fenna fleur froukje geertje geertruida greetje hanneke heleen hendrika hennie
  hetty imke ineke jacoba jantje jeanine jet joke jolanda jorien josje klaartje leontien liesbeth lieke loes lonneke maaike maartje
  machteld margriet marga mariska marijke marjan marjolein mieke mirjam neeltje nienke noor renske rianne riet roos sietske sjoukje suze
  tineke tjitske trijntje truus wilhelmina willemijn wietske`)
