/**
 * States that are no more, and lands and peoples inside a state. A line is the country code that event data give them (the state
 * that followed, or the one they live in) and what it codes, parted by `;`: each is a land or people of its own, its names and,
 * after `/`, its demonyms parted by `|`. Public facts.
 */
export const FORMER_AND_PARTS = `
RUS Soviet Union|USSR|U.S.S.R.|Union of Soviet Socialist Republics / Soviet|Soviets; Chechnya|Chechen Republic|Ichkeria / Chechen|Chechens
RUS Dagestan|Daghestan / Dagestani|Dagestanis; Ingushetia / Ingush; North Ossetia / North Ossetian; Tatarstan / Tatar|Tatars; Bashkortostan; Siberia / Siberian
SRB Yugoslavia|Federal Republic of Yugoslavia|Serbia and Montenegro / Yugoslav|Yugoslavs|Yugoslavian; Vojvodina; Sandzak
CZE Czechoslovakia / Czechoslovak|Czechoslovakian|Czechoslovaks
DEU East Germany|German Democratic Republic|GDR / East German|East Germans; West Germany / West German|West Germans
KHM Democratic Kampuchea / Kampuchean|Kampucheans; / Khmer
ZWE Rhodesia / Rhodesian|Rhodesians; Matabeleland / Ndebele
YEM North Yemen / North Yemeni|North Yemenis; South Yemen / South Yemeni|South Yemenis
VNM South Vietnam / South Vietnamese; North Vietnam / North Vietnamese
MDA Transnistria|Transdniestria|Transdnestria|Dniestr Republic / Transnistrian|Transdniestrian; Gagauzia / Gagauz
GEO Abkhazia / Abkhaz|Abkhazian|Abkhazians; South Ossetia / South Ossetian|South Ossetians|Ossetian; Adjara|Ajaria
AZE Nagorno-Karabakh|Karabakh|Nagorny Karabakh / Karabakhi; Nakhichevan
UKR Crimea / Crimean|Crimean Tatar|Crimean Tatars; Donbas|Donbass
BIH Republika Srpska; / Bosnian Serb|Bosnian Serbs; / Bosnian Croat|Bosnian Croats; / Bosnian Muslim|Bosnian Muslims|Bosnian Moslem|Bosnian Moslems|Bosniak|Bosniaks
HRV Krajina / Krajina Serb|Krajina Serbs|Croatian Serb|Croatian Serbs; Slavonia
XKX / Kosovo Albanian|Kosovo Albanians; / Kosovo Serb|Kosovo Serbs
GBR Ulster / Northern Irish; Scotland / Scottish|Scots; Wales / Welsh; / English; / Britons|Briton; Falkland Islands|Falklands / Falkland Islanders; Gibraltar / Gibraltarian
ESP Basque Country / Basque|Basques; Catalonia / Catalan|Catalans; Galicia
FRA Corsica / Corsican|Corsicans; New Caledonia / Kanak|Kanaks; Guadeloupe; French Polynesia
CAN Quebec|Québec / Quebecers|Quebecois
USA Puerto Rico / Puerto Rican|Puerto Ricans; Guam
MEX Chiapas; Oaxaca
CYP Northern Cyprus|Turkish Republic of Northern Cyprus / Turkish Cypriot|Turkish Cypriots; / Greek Cypriot|Greek Cypriots
PSE Occupied Territories|occupied territories; East Jerusalem; / Gazan|Gazans
ISR Galilee; Negev; / Israeli Arab|Israeli Arabs|Arab Israeli
ESH / Saharawi|Saharawis|Sahrawi|Sahrawis
SDN Darfur / Darfuri|Darfuris; Kordofan; southern Sudan
ETH Tigray / Tigrayan|Tigrayans|Tigrean; Ogaden; Oromia / Oromo; Amhara region
SOM Somaliland / Somalilander|Somalilanders; Puntland
TZA Zanzibar / Zanzibari|Zanzibaris
NGA Biafra / Biafran|Biafrans; Niger Delta region; / Ogoni; / Yoruba; / Igbo; / Hausa; / Ijaw
SEN Casamance
AGO Cabinda / Cabindan
ZAF KwaZulu|KwaZulu-Natal / Zulu|Zulus; Transkei / Xhosa; / Afrikaner|Afrikaners; Soweto
CHN Tibet / Tibetan|Tibetans; Xinjiang / Uighur|Uighurs|Uyghur|Uyghurs; Inner Mongolia
IND Jammu and Kashmir|Indian Kashmir|Indian-administered Kashmir / Kashmiri|Kashmiris; Punjab / Sikh|Sikhs; Assam / Assamese; Nagaland / Naga|Nagas; Manipur; Gujarat
PAK Sindh|Sindh province / Sindhi; Baluchistan|Balochistan / Baluch|Baloch; Waziristan; North-West Frontier Province; Azad Kashmir; / Mohajir
LKA Jaffna|Jaffna peninsula; / Tamil|Tamils; / Sinhalese
IDN Aceh / Acehnese; West Papua|Irian Jaya|Papua province / Papuan|Papuans; Maluku|Moluccas; Sulawesi
PHL Mindanao / Moro|Moros; Sulu; Basilan
MMR Rakhine / Rohingya|Rohingyas; Shan State / Shan; Kachin State / Kachin; / Karen rebels
PNG Bougainville / Bougainvillean
BGD Chittagong Hill Tracts / Chakma
GTM / Mayan
`;
