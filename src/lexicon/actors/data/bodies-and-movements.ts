/**
 * Bodies, parties, movements and armed groups beyond those that every newspaper names daily. A line is a CAMEO code and what it
 * codes, parted by `;`: each is an organisation of its own, its names parted by `|`, the first the one shown. Public facts.
 */
export const BODIES_AND_MOVEMENTS = `
IGOEEC European Community|European Communities|EC|EEC|E.C.|European Economic Community|EU Commission|Common Market
IGO Warsaw Pact; Mercosur|MERCOSUR; Caribbean Community|CARICOM|Caricom; Arab Maghreb Union; Non-Aligned Movement|Nonaligned Movement
IGO Collective Security Treaty Organization|Collective Security Treaty Organisation|CSTO; South Asian Association for Regional Cooperation|SAARC
IGO Contact Group; Minsk Group; Middle East Quartet|Quartet; Paris Club; Contadora Group; Inter-American Development Bank; Nordic Council
IGO European Court of Human Rights; Pacific Islands Forum|South Pacific Forum; Andean Community|Andean Pact; Economic Cooperation Organization
IGO Black Sea Economic Cooperation; Organization of Eastern Caribbean States; Western European Union; Rio Group; Missile Technology Control Regime
IGO Common Market for Eastern and Southern Africa|COMESA; East African Community; Economic and Monetary Community of Central Africa|CEMAC
IGOEEC European Court of Justice
IGOAFU Organization of African Unity|Organisation of African Unity|OAU
IGOOIC Organization of the Islamic Conference|Organisation of the Islamic Conference|Islamic Conference
IGOAPE Asia-Pacific Economic Cooperation|APEC|APEC forum
IGOGSE G8|G-8|Group of Eight
IGOUNOJUD International Criminal Tribunal for the former Yugoslavia|ICTY|Yugoslav war crimes tribunal|U.N. war crimes tribunal|UN war crimes tribunal|U.N. war crimes court|UN war crimes court; International Criminal Tribunal for Rwanda|ICTR
IGOUNO UNSCOM|Unscom|UN Special Commission|U.N. Special Commission; UNMOVIC; UNMIK; UNTAC; UNTAET; UNMISET; UNAMA; UNSMIL; ONUSAL; MINURSO; UNOSOM; BINUH
IGOUNOMIL UN Protection Force|UNPROFOR|Unprofor|U.N. Protection Force; MINUSTAH; MONUSCO; MONUC; UNAMIR; UNAMID; UNAMSIL; MINUSMA; MINUSCA; UNMIL; UNMEE; UNMISS; UNIIMOG; UNFICYP; ONUC; UNAVEM; UNISFA
IGONATMIL Stabilization Force|SFOR|NATO-led peacekeepers; Implementation Force in Bosnia|IFOR; Kosovo Force|KFOR; International Security Assistance Force|ISAF
IGOWASMIL ECOMOG|Ecomog
IGOAFUMIL AMISOM; ATMIS
NGO International Rescue Committee; CARE International; World Vision; Caritas; Islamic Relief; Mercy Corps; Action Against Hunger; Christian Aid
NGO Reporters Without Borders; Committee to Protect Journalists; International Federation of Journalists; Transparency International; Freedom House
NGO Physicians for Human Rights; Catholic Relief Services; Danish Refugee Council; Syrian Observatory for Human Rights; Carter Center; Human Rights First
USALEG U.S. House|US House|U.S. House of Representatives|US House of Representatives; Senate Foreign Relations Committee
USAMIL US Army|U.S. Army; US Navy|U.S. Navy; US Air Force|U.S. Air Force; US Marines|U.S. Marines|Marine Corps
USAGOV Treasury Department|US Treasury|U.S. Treasury; Justice Department|US Justice Department|U.S. Justice Department; Homeland Security|Department of Homeland Security; Defense Department|US Defense Department|U.S. Defense Department; USAID
USAGOV Carter administration; Reagan administration; Clinton administration; Bush administration; Obama administration; Trump administration; Biden administration
USASPY National Security Agency
USAPTY Republican Party; Democratic National Committee
DEULEG Bundestag; Bundesrat
DEUMIL Bundeswehr
DEUPTY Christian Democratic Union|CDU; Social Democratic Party of Germany; Christian Social Union|CSU; Alternative for Germany|AfD
GBRLEG House of Commons; House of Lords
GBRGOV Foreign Office; Whitehall; Buckingham Palace; Northern Ireland Office
GBRSPY MI5; MI6
GBRCOP Scotland Yard; Royal Ulster Constabulary|RUC
GBRPTY Sinn Fein|Sinn Féin; Democratic Unionist Party; Ulster Unionist Party|Ulster Unionists; Social Democratic and Labour Party|SDLP; Scottish National Party
GBRREB Provisional IRA; Real IRA; Continuity IRA; Ulster Volunteer Force|UVF; Ulster Defence Association; Irish National Liberation Army|INLA
FRAGOV Quai d'Orsay; Matignon
FRALEG French National Assembly
FRAPTY National Front of France; Rassemblement National
ITAREB Red Brigades
DEUREB Red Army Faction|Baader-Meinhof
ESPREB Basque separatists|Basque separatist group
ESPPTY Batasuna|Herri Batasuna
FRAREB Corsican National Liberation Front|FLNC
GRCREB November 17|November 17 group
GRCPTY Pasok|PASOK; New Democracy party; Syriza
RUSJRN Itar-Tass|ITAR-TASS|TASS|Tass; Interfax; RIA Novosti; Pravda; Izvestia
RUSMIL Red Army
RUSSPY KGB
RUSBUS Gazprom; Rosneft; Lukoil; Rosatom; Yukos
RUSGOV Politburo
CHNJRN Xinhua|Xinhua news agency; People's Daily; Global Times
CHNMIL People's Liberation Army|PLA
CHNGOV Chinese Communist Party; Communist Party of China; National People's Congress
TWNPTY Kuomintang|KMT; Democratic Progressive Party
PRKJRN Korean Central News Agency|KCNA
PRKPTY Workers' Party of Korea
KORJRN Yonhap|Yonhap news agency
JPNREB Aum Shinri Kyo|Aum Supreme Truth|Aum Shinrikyo; Japanese Red Army
JPNPTY Liberal Democratic Party of Japan
JPNJRN Kyodo|Kyodo News; NHK
PAKSPY Inter-Services Intelligence|ISI
PAKREB Lashkar-e-Taiba|Lashkar-e-Toiba; Jaish-e-Mohammed|Jaish-e-Mohammad; Lashkar-e-Jhangvi; Baloch Liberation Army|Baluchistan Liberation Army; Sipah-e-Sahaba
PAKPTY Muttahida Qaumi Movement|MQM|Mohajir Qaumi Movement; Pakistan Peoples Party|Pakistan People's Party; Pakistan Muslim League; Pakistan Tehreek-e-Insaf; Jamiat Ulema-e-Islam
INDREB Hizbul Mujahideen|Hizb-ul-Mujahideen|Hizbul Mujahedin; United Liberation Front of Assam|ULFA|United Liberation Front of Asom; Naxalites|Naxalite; Jammu and Kashmir Liberation Front|JKLF; National Socialist Council of Nagaland; Bodo Security Force; National Democratic Front of Bodoland
INDOPP Hurriyat Conference|All Parties Hurriyat Conference|All-Party Hurriyat Conference
INDPTY Bharatiya Janata Party|BJP; Congress Party|Indian National Congress; Telugu Desam; Shiv Sena; Akali Dal
INDLEG Lok Sabha; Rajya Sabha
INDJRN Press Trust of India
NPLREB Communist Party of Nepal
NPLPTY Nepali Congress
BGDPTY Awami League; Bangladesh Nationalist Party; Jamaat-e-Islami
LKAPTY United National Party
LKAREB Janatha Vimukthi Peramuna|JVP
KHMREB Khmer Rouge
KHMPTY FUNCINPEC|Funcinpec; Cambodian People's Party
LAOPTY Lao People's Revolutionary Party|Pathet Lao
VNMREB Viet Cong|Vietcong
MMRMIL Tatmadaw
MMRGOV State Peace and Development Council|SPDC; State Law and Order Restoration Council|SLORC
MMROPP National League for Democracy|NLD
MMRREB Karen National Union|KNU; Arakan Army; Kachin Independence Army; Kachin Independence Organization; Arakan Rohingya Salvation Army|ARSA; Shan State Army; United Wa State Army; People's Defence Force; Ta'ang National Liberation Army
PHLREB Moro Islamic Liberation Front|MILF; Moro National Liberation Front|MNLF; Abu Sayyaf|Abu Sayyaf Group; New People's Army|NPA; National Democratic Front of the Philippines
IDNREB Free Aceh Movement|GAM; Free Papua Movement|OPM; Jemaah Islamiah|Jemaah Islamiyah; Laskar Jihad
IDNPTY Golkar; Indonesian Democratic Party of Struggle
IDNJRN Antara|Antara news agency
TLSREB Fretilin|FRETILIN; Falintil
MYSPTY United Malays National Organisation|UMNO; Democratic Action Party
SGPPTY People's Action Party
THAREB Pattani United Liberation Organisation|PULO; Barisan Revolusi Nasional
PNGREB Bougainville Revolutionary Army
FJIPTY Fiji Labour Party
PERREB Shining Path|Sendero Luminoso; Tupac Amaru Revolutionary Movement|MRTA
PERPTY APRA party
COLREB United Self-Defense Forces of Colombia|AUC; M-19|April 19 Movement; Popular Liberation Army of Colombia
COLCRM Medellin cartel; Cali cartel; Gulf Clan|Clan del Golfo
MEXREB Zapatista National Liberation Army|EZLN|Zapatistas|Zapatista|Zapatista rebels; Popular Revolutionary Army
MEXCRM Sinaloa cartel; Gulf cartel; Zetas
MEXPTY Institutional Revolutionary Party|PRI; National Action Party; Party of the Democratic Revolution
NICREB Contras|Contra rebels|Nicaraguan Contras
NICGOV Sandinistas|Sandinista|Sandinista National Liberation Front
SLVREB Farabundo Marti National Liberation Front|FMLN
SLVPTY Nationalist Republican Alliance
GTMREB Guatemalan National Revolutionary Unity|URNG
HTIMIL Tontons Macoutes|Tonton Macoutes
HTIPTY Lavalas|Fanmi Lavalas
VENBUS PDVSA|Petroleos de Venezuela
ARGREB Montoneros
URYREB Tupamaros
CHLREB Manuel Rodriguez Patriotic Front
BRAPTY Workers' Party of Brazil
BRACVL Landless Workers Movement
CUBPTY Cuban Communist Party|Communist Party of Cuba
ZAFPTY African National Congress|ANC; Inkatha Freedom Party|Inkatha; Pan Africanist Congress; National Party of South Africa; Democratic Alliance of South Africa
ZAFLAB Congress of South African Trade Unions|COSATU
NAMREB South West Africa People's Organization|SWAPO|Swapo
AGOREB UNITA|Unita|National Union for the Total Independence of Angola; Front for the Liberation of the Enclave of Cabinda
AGOGOV MPLA|Popular Movement for the Liberation of Angola
MOZREB RENAMO|Renamo|Mozambique National Resistance
MOZGOV FRELIMO|Frelimo
ZWEOPP Movement for Democratic Change|MDC
ZWEGOV ZANU-PF|Zanu-PF|ZANU PF
ZMBPTY Movement for Multi-Party Democracy; United National Independence Party
KENPTY Kenya African National Union|KANU; Orange Democratic Movement
KENREB Mau Mau
TZAOPP Civic United Front
MWIPTY Malawi Congress Party
NGAREB Movement for the Actualization of the Sovereign State of Biafra|MASSOB; Movement for the Emancipation of the Niger Delta|MEND; Indigenous People of Biafra|IPOB; Niger Delta Avengers; Oodua People's Congress
SLEREB Revolutionary United Front|RUF
LBRREB National Patriotic Front of Liberia|NPFL; Liberians United for Reconciliation and Democracy|LURD; ULIMO|United Liberation Movement of Liberia; Movement for Democracy in Liberia
CIVREB New Forces; Patriotic Movement of Ivory Coast
SENREB Movement of Democratic Forces of Casamance
MLIREB National Movement for the Liberation of Azawad|MNLA; Ansar Dine
CAFREB Seleka; Anti-balaka
TCDREB Movement for Democracy and Justice in Chad; Frolinat|FROLINAT
CODREB Congolese Rally for Democracy|Rally for Congolese Democracy|RCD; Movement for the Liberation of Congo|MLC; CODECO; Interahamwe; Democratic Forces for the Liberation of Rwanda|FDLR; Mai-Mai|Mai Mai; Alliance of Democratic Forces for the Liberation of Congo-Zaire
UGAREB Allied Democratic Forces|ADF; National Resistance Army; National Resistance Movement
RWAREB Rwandan Patriotic Front|RPF
BDIREB Forces for the Defence of Democracy|CNDD-FDD; National Liberation Forces|Palipehutu-FNL
SDNREB Sudan People's Liberation Army|SPLA|Sudan People's Liberation Movement|SPLM; Sudan Liberation Army|SLA|Sudan Liberation Movement|SLM; Justice and Equality Movement|JEM; National Democratic Alliance of Sudan
SDNMIL Janjaweed
ETHREB Oromo Liberation Front|OLF; Ogaden National Liberation Front|ONLF; Fano; Ethiopian People's Revolutionary Democratic Front|EPRDF
ERIREB Eritrean People's Liberation Front|EPLF; Eritrean Liberation Front
SOMREB Islamic Courts Union|Union of Islamic Courts; Somali National Movement; Somali National Alliance; United Somali Congress
DJIREB Front for the Restoration of Unity and Democracy
ESHREB Polisario Front|Polisario|POLISARIO
DZAOPP Islamic Salvation Front|FIS
DZAREB Armed Islamic Group|GIA; Salafist Group for Preaching and Combat|GSPC; Islamic Salvation Army
IMGMOSAQM al-Qaeda in the Islamic Maghreb|AQIM
IMGMOSAAP al-Qaeda in the Arabian Peninsula|AQAP
DZAPTY National Liberation Front|FLN
TUNPTY Ennahda|Nahda
LBYREB Libyan National Army; National Transitional Council
LBYGOV Government of National Accord
EGYREB Gama'a al-Islamiyya|al-Gama'a al-Islamiyya|Gamaa Islamiya|Jamaa Islamiya; Egyptian Islamic Jihad
LBNREB Amal|Amal movement|Amal Movement; Lebanese Forces; South Lebanon Army|SLA militia; Phalange|Phalangists
LBNPTY Progressive Socialist Party; Future Movement
PSEREB Popular Front for the Liberation of Palestine|PFLP; Democratic Front for the Liberation of Palestine|DFLP; Al-Aqsa Martyrs Brigades|Al-Aqsa Martyrs Brigade; Tanzim; Fatah Revolutionary Council|Abu Nidal Organization; Popular Resistance Committees
PSEREBHMS Qassam Brigades|Al-Qassam Brigades|Izz el-Deen al-Qassam
PSEPTY Fatah movement|Fatah Party
ISRPTY Likud|Likud party; Labour Party of Israel; Kadima; Shas; Yesh Atid; Meretz
ISRSPY Shin Bet|Shin Beth
ISRREB Kach
JORPTY Islamic Action Front
IRQPTY Baath Party|Ba'ath Party|Baath party; Iraqi National Congress; Supreme Council for Islamic Revolution in Iraq|SCIRI; Dawa party|Dawa Party; Kurdistan Democratic Party|KDP; Patriotic Union of Kurdistan|PUK
IRQREB Mahdi Army|Mehdi Army; Ansar al-Islam; Ansar al-Sunna; Kataib Hezbollah|Kata'ib Hezbollah; Asaib Ahl al-Haq
IRNREB Mujahedin-e Khalq|Mujahideen Khalq|Mujahedin Khalq|People's Mujahideen|MKO|MEK; Jundallah; Jaish al-Adl; Kurdistan Democratic Party of Iran
IRNJRN Islamic Republic News Agency|IRNA; Tasnim; Fars news agency
IRNMIL Quds Force; Basij
SYRREB al-Nusra Front|Nusra Front|Jabhat al-Nusra; Hayat Tahrir al-Sham|HTS; Free Syrian Army; Ahrar al-Sham; Syrian National Army
SYROPP Syrian National Coalition; Syrian National Council
SYRJRN SANA news agency
YEMREB Southern Transitional Council
BHROPP Al-Wefaq
TURREB DHKP-C|Dev-Sol|Revolutionary People's Liberation Party-Front; Kurdistan Freedom Falcons
TURPTY Justice and Development Party|AKP; Republican People's Party; Welfare Party; Motherland Party; True Path Party; Peoples' Democratic Party
TURJRN Anatolia news agency|Anadolu Agency
CYPPTY AKEL
AFGREB Northern Alliance; Haqqani network; Hezb-i-Islami|Hezb-e-Islami; mujahedeen; Jamiat-i-Islami
XKXREB Kosovo Liberation Army|KLA|UCK
XKXPTY Democratic League of Kosovo; Democratic Party of Kosovo
MKDREB Macedonian National Liberation Army
ALBPTY Socialist Party of Albania; Democratic Party of Albania
SRBMIL Yugoslav People's Army|Yugoslav National Army|Yugoslav Army
SRBJRN Tanjug
HRVPTY Croatian Democratic Union|HDZ
BIHPTY Serb Democratic Party; Party of Democratic Action
POLLAB Solidarity union|Solidarity trade union
POLJRN PAP news agency
CZEJRN CTK news agency
ROUPTY National Salvation Front
UKRMIL Azov Regiment|Azov Battalion
UKRREB Donetsk People's Republic; Luhansk People's Republic|Lugansk People's Republic
UKRLEG Verkhovna Rada
GEOPTY United National Movement; Georgian Dream
ARMPTY Armenian Revolutionary Federation
AZEPTY New Azerbaijan Party
TJKREB United Tajik Opposition
UZBREB Islamic Movement of Uzbekistan
CHNREB East Turkestan Islamic Movement
RUSREB Caucasus Emirate
`;
