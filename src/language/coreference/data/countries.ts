/**
 * Countries with the capital that stands for their government and what else English calls them:
 * `name | capital | other names`. Plain facts; names as in common news use.
 */
const table = `
Afghanistan|Kabul
Albania|Tirana
Algeria|Algiers
Argentina|Buenos Aires
Armenia|Yerevan
Australia|Canberra
Austria|Vienna
Azerbaijan|Baku
Bahrain|Manama
Bangladesh|Dhaka
Belarus|Minsk
Belgium|Brussels
Brazil|Brasilia
Bulgaria|Sofia
Canada|Ottawa
Chile|Santiago
China|Beijing|People's Republic of China,PRC
Colombia|Bogota
Croatia|Zagreb
Cuba|Havana
Cyprus|Nicosia
Czechia|Prague|Czech Republic
Denmark|Copenhagen
Egypt|Cairo|Arab Republic of Egypt
Estonia|Tallinn
Ethiopia|Addis Ababa
Finland|Helsinki
France|Paris|French Republic
Georgia|Tbilisi
Germany|Berlin|Federal Republic of Germany
Greece|Athens
Hungary|Budapest
India|New Delhi
Indonesia|Jakarta
Iran|Tehran|Islamic Republic of Iran,Islamic Republic
Iraq|Baghdad|Republic of Iraq
Ireland|Dublin
Israel|Jerusalem|State of Israel
Italy|Rome
Japan|Tokyo
Jordan|Amman|Hashemite Kingdom of Jordan
Kazakhstan|Astana
Kenya|Nairobi
Kuwait|Kuwait City
Latvia|Riga
Lebanon|Beirut|Lebanese Republic
Libya|Tripoli
Lithuania|Vilnius
Mexico|Mexico City
Morocco|Rabat
Netherlands|The Hague|Holland
New Zealand|Wellington
Nigeria|Abuja
North Korea|Pyongyang|DPRK
Norway|Oslo
Oman|Muscat|Sultanate of Oman
Pakistan|Islamabad
Palestine|Ramallah|State of Palestine
Philippines|Manila
Poland|Warsaw
Portugal|Lisbon
Qatar|Doha|State of Qatar
Romania|Bucharest
Russia|Moscow|Russian Federation
Saudi Arabia|Riyadh|Kingdom of Saudi Arabia,KSA
Serbia|Belgrade
Slovakia|Bratislava
Slovenia|Ljubljana
Somalia|Mogadishu
South Africa|Pretoria
South Korea|Seoul|Republic of Korea
Spain|Madrid
Sudan|Khartoum
Sweden|Stockholm
Switzerland|Bern
Syria|Damascus|Syrian Arab Republic
Taiwan|Taipei
Thailand|Bangkok
Tunisia|Tunis
Turkey|Ankara|Türkiye,Turkiye,Republic of Turkey
Ukraine|Kyiv
United Arab Emirates|Abu Dhabi|UAE,Emirates
United Kingdom|London|UK,U.K.,Britain,Great Britain
United States|Washington|US,U.S.,USA,U.S.A.,United States of America,America
Venezuela|Caracas
Vietnam|Hanoi
Yemen|Sanaa
European Union|Brussels|EU,E.U.
United Nations|New York|UN,U.N.
Islamic State|Raqqa|ISIS,ISIL,Daesh,IS,Islamic State of Iraq and Syria,Islamic State of Iraq and the Levant
`;

export interface CountryRow {
  readonly name: string;
  readonly capital: string;
  readonly names: readonly string[];
}

/** All rows; `names` holds the first name and the others. */
export const countries: readonly CountryRow[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', capital = '', others = ''] = line.split('|');
    return { name, capital, names: [name, ...others.split(',').filter((other) => other !== '')] };
  });
