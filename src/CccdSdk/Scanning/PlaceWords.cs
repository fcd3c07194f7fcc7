namespace CccdSdk.Scanning;

/// <summary>How often words, and pairs of words, occur in the names of communes, districts and provinces. It orders candidates.</summary>
/// <remarks>
/// <para>Counted over 10,035 communes before 1 July 2025, each with its district and province, and 3,321 after it. Source of the names:
/// danhmuchanhchinh.gso.gov.vn and sapnhap.bando.com.vn as collected in tranngocminhhieu/vietnamadminunits (780c279, 2025-08-27; MIT
/// licence, copyright (c) 2025 Tran Ngoc Minh Hieu). Only these counts were taken, made by <c>tests/Corpus/places/make.py</c>.</para>
/// <para>One line for each power of two, beginning with it; the words of a pair are joined by a hyphen.</para>
/// </remarks>
internal static class PlaceWords
{
    /// <summary>Words.</summary>
    public static ReadOnlySpan<byte> Single => """
        11 bình
        10 an giang hà phú quảng sơn thanh tân yên
        9 bắc châu dương hòa hóa hưng hải long minh mỹ nam ninh nội thành thái vĩnh xuân đông định đồng
        8 biên cao chí gia hoà hồ khánh la lai lâm lộc nghĩa nghệ nguyên phong phúc phước quang thuận thạnh thọ trung trà tây
        8 văn đắk đức
        7 ba bái bảo bằng bến cai cần cẩm ea hiệp huế hương hậu hồng ia kim kiên kon kỳ linh lào lương lạc lạng lập lắk mường
        7 nai ngãi ngọc nhơn nông phòng phù quỳnh sóc tam tháp thượng thạch thắng thủy tiên tiến tiền tre trường trị tuyên
        7 tĩnh vinh xuyên điện đại
        6 a anh bà bạc cam chiềng chánh chư chương chợ cà cái cát công cư cầu diễn gò hoa hoài hoàng hoằng hàm hùng hạ hội hợp
        6 hữu khê kiến krông kạn liêm liên liêu lý lăng lợi lục mai mau na nghi nhân nậm pa phương quan quế rịa sông thơ thịnh
        6 thới thụy thủ triệu trăng trạch trần tum tuy tàu từ việt vân vũ vũng vạn xương ân đa điền đà đình đăk
        5 buôn bàn bàng bá bè bù bạch bản chi chính chải chấn cày cường cống diên duy dân dầu giao giáo giồng hành hướng
        5 khương kinh lang lao lãng lãnh lão lê lĩnh lũng lư lưu lậy lệ lộ m ma mê môn mỏ mộc mới nga nguyễn nha như nhất nẵng
        5 oai phan phượng phố phổ phụ phụng phủ quy quốc quỳ riềng sa song suối sách thiện thiệu thuỷ thông thăng thư thường
        5 thị thống trang tri tràng trì trảng trực tâm tín tô tú tường tịnh tứ uyên vì võ vị xá xã đàn đô đường đạ đạo đất đồn
        5 động
        4 b bom bàu bát bôi bông bạ bảng bể bố bồng can canh chiêm chro chu chà chân chùa cuông càng cú cơ cốc cổ củ cửa cửu
        4 di du duyên dũng dơi gar gio giuộc giàng giá giáp gạo h hai hang hiếu hiền hoàn huoai huệ hàng hào hòn hạnh hới hỷ
        4 kar kbang khai khoái kiếm kiều kông kế lam lô lưới lạt lấp lặc lễ lức mang miện my mã mèo móng mô mù mơ mười mần mộ
        4 một ngang ngã ngô ngũ ngạn ngự nhai nho nhuận nhị nà núi năm năng phì phìn phùng phả pleiku prông pắc quyết quyền
        4 quán quý quản quới r ranh rì rông rạch si su sê sìn than thao thi thiên thiết thoại thu thuột thuỵ thước thất thế
        4 thổ thừa triều trôm trùng trưng trạm trấn trọng trụ tu tuần tà tài tè tôn tùng tơ tư tương tả tấu tủa u vang viên
        4 viễn vạc vụ xát xín yang ái ô ôn ý đan đoa đoan đoàn đào đôn đăng đước đầm đề đỏ đống ứng
        3 ayun biển bài bác bí bích búk bảy bỉm bồ cang chiến chiểu chung chàm chũ chơn chẽ con cô côn cù căn căng cương cảnh
        3 cộp cờ cừ dung dĩ dụ gi giấy giờ glei grai hanh hinh hiển huy hóc hảo hồi hớn hựu jút ka khang khoa kiệm kuin kè
        3 kênh kết lay leo liễu liệt loan luông ly lách láng lát lâu lùng lại lạn lầu lỗ lữ mil miếu mông măng mạc mập mậu
        3 nguyệt ngân nham nhà nhé nhùn nhật nô nưa nước nặm nốt pha phiêng phình phạm plông pác pú păh pơ pưh pồ quao quân
        3 quí rai rang răng san sao sen sinh súp sầm sốp sở tho thuần thàng thám thít thầy thốt thời thụ tiếng tiểu toàn trinh
        3 trí trúc tuấn tánh túc tăng tượng tập tử tự uông vung vàng vò vương vấp xa xoài ya đak đam đinh điệp đrắk đài đéc
        3 đơn đảo đắc đằng đốc đồ ảng
        2 ban bang bao bi bo bon bum bách bãi bó bùi búng băng bạt bờ bửu ca chanh chim chinh chiên chiêu chuẩn chúc chế chỉ
        2 chủ co cán cây cò cúc cơi cạn cả cấm cấn cồn cộng cự dang dinh diệu drăng duệ dĩnh dạ dị dịch dục dừa dực giai gián
        2 giã glong hiao hiên hiến hiệu hoành hua huổi hy hán hát húc học hố hộ kan kha khe kho khuê kháng khâm khôi khả khởi
        2 kiết kiện kiệt liêng lung luân luận là làng lái lân lãm lèng lóng lôi lầm lịch lủng lực lựu mao mung mây mít mòn mũi
        2 mạ mẫu mỗ n nang nghiêm nghiệp nghị ngoại ngà ngài ngàn ngư ngạc ngọk nhi nhì nhượng nhựt niêm noong nt nung nàn
        2 nàng nâm nẫm nỗ phi phiên phát phục pu pà pá pù púng pơng pờ quài quả ri rơ rạng rẫy rồng sam sang sanh sin sung
        2 sàng sán sáng sín sính sơ sại sập sủng sử sỹ ta thèn thôn thảo thần thầu thứ trai tranh trào trân trãi trù trương
        2 trại trạo trịnh tul tung tuyền tích tòng tông tạ tạo tảo tấn tẻh tế tố tống tổng tờ tở tụ tỷ vi vàm vô vĩ vượng vệ
        2 vọng vỹ xà y yến á âu ích ông điềm đoài đá đán đạt đặng đỉnh đốp đồi đổng đỗ độ độc đội ấn
        1 al am bar bay bhăng binh boòng bua bung bám bán bánh bão bính bôn bú bút bơ bế bị bổn bộ bộc bủng cau cheo chia
        1 chiêng chuyên cháy chéng chăn chơ chất chữ cuôr cuổi cành các cách cáp có côi cải cảm cấp cầm cắn cằm cọ cọt cỏ cụm
        1 củi cứu cựu d danh diêm diệm dliê do dom don dong drai drang dray drông dur duyệt dài dào dêê dình dơk dẩn dề dền eo
        1 ga gai gang gianh già giám giây giôn giảng giới guôi gành gào gáo gòn ham he hine hoan hoá hoạt hoả hra hrung hrú hu
        1 hum hung huyền huồi huỳnh há háng hưu hạc hạp hắc hặc hẹ hối hồn hổ hộc hừa hỳ i ii jang jơ k kang kao ken keng khao
        1 khiêm khiêng khoan khoang khoen khoong khoài khun khuôn khuông khuất khái khâu khúc khươl khải khế khổng khủa kia
        1 kiêu kiểng kly kmăl knia knốp ko krong kroong krêl ktur kép kôi kôn kơi kẻ kỵ kỷ lan le leng liền liễn liệp loi
        1 loong loỏng lu lua lài lây lèo lìa lòng lót lôn lông lũ lũm lũy lơ lưỡng lược lượng lạnh lống lốp lộng lớn lở mar
        1 men mi mong muổi muộn máng máy mãn mão mìn mùn mú múa mạnh mạo mễ mọt mố mốt mồ mộng mỡ mục mứn mỳ nan ngam ngan
        1 nghinh nghiên ngo ngoi ngok ngoong ngàm ngòi ngải ngần nhau nhin nhiêu nhum nhung nhuế nhàn nhâm nhã nhè nhôn nhạc
        1 nhạn nhứt nhừ nhữ ning niên niệm nuôl ná nèn né nê nùng núa nại nấm nậu nếnh nọi nộn o on pal pang pheo pho phái
        1 phán phê phí phích phăng phơi phải phẩm phật phặc phổng pia pne pnôn pom prao pring pui pxi pàng pék pô púch păl pả
        1 pằn pồn qua qui quách quất quận quỹ ran rao ray rbol riêng rong rsai ruộng rve rvê rã réo rí rốk rụt sar so sol son
        1 sró sà sài sào sáu sì sô sùng sĩ sơmei sản sảng sắk sặt sỏ sỏi sủ t tang thai thia thiêu thung thuật thài thác thân
        1 thùy thơm thương thải thản thẩn thể thố thục thực tinh tiêu toong toán toại tra truông tràm tráng trâm trình tròn
        1 trôi trầm trừ tuân ty tào tá tám tát tìa típ tó tôr tý tăm tơi tầm tần tẩn tắc tằng tề tọ tổ tủng tức tựu uar ui uy
        1 vai van vong vu và vài ván võng vầy vận vật vịnh vồn wa wer wil wy xanh xi xuất xèo xé xén xím xóm xùa xả xốp yết
        1 áng âm é ê óc úy đal đen điều điểm đu đàm đám đáp đèo đích đôi đạm đậu đổ ơ ấm ẳng ống ủ
        0 ake ana ang ar avương bau bha bhinh bhốk biang bin biền biều biện bla blang blà blô blứ bok braih bri broăi bu bui
        0 buk bun buồm bành báng báo báy bì bôm bă băh bưng bưởi bất bần bầu bẩm bỉnh bối bốn bồi bồn bội bột bục ch cha chai
        0 chais chin chiếu choah choong choóng chrôh chua chum chun chày chè chèo chì chùm chú chạc chảy chấp chầy chẩn chếu
        0 chọng chồ chờ chử cooi cu cun cung cuor cuốc cuối càn cáo cáy câu cùng căm cạ cảng cấu cọn cố cỗ cội củng dak din
        0 diêu djrăng doal doanh doãn dreh dreng droh drênh dróh drót drô drăm drắk dun dy dây dêr dìn díu dõng dù dùng dăh
        0 dăm dăng dơn dơng dư dưỡng dược dầm dần dế dồm dữu eabar eabia eachà ealy eatrol elang en ghềnh giác giát giêng giả
        0 giải giản giằng giếng giục glai glar grăng gu gung gòi gôi gằn gốc ha hdreh him hiu hla hlốp hnol hoang hon hoong
        0 hoè hreng hring htok huar huynh huân huê huề huống hài hàn hàu hân hãn hăn hơ hẩu hẹt hẻm hẻo hịch hỏa hợi iii iv
        0 jing jlơi kai kbô kdang kdăm keo khal khanh khau khay kheo khinh khoai khoi khong khoá khoán khuyến khám khòa khóe
        0 khăl khăn khơng khấu khẩu khắc khắt khối khừa kiền kiển kiệu kla klang klông kmar kmút knuec knuếc knớ kpam krai
        0 krang kreng krey kring kriêng krái krêy kty ku kuêh kuăng kót kô kơ kần lau laêê lem ley lim lin ling loa luyện luật
        0 luốc luống lành lá lé lìn lình lìu lò lòa lói lôm lù lúc lúi lơng lạch lạp lả lẹ lế lếnh lếu lề lệnh lồ lồng lừa lựm
        0 lỵ man manh me miầu miền miễn mlay mláh mo moan moong mu muôn muông mà màu má mái mán mát mâm mân mí mò môl mùa măih
        0 mươn mương mạch mại mạn mạy mả mằn mặc mế mịch neng ngai nghèn nghé nghê nghì nghịu ngâm ngâu ngây ngò ngươn ngại
        0 ngảo ngọ ngối ngổ nhan nhim nhiên nhoong nhoóng nhu nhuệ nhìu nhùng nhẫn ni nia nong noọng nuê nuông nài nánh nên
        0 nòi nóc nú nơ nơi nật nọc nổi nới ong p pai pan pe peng phang phiến phiệt phu phung phà phài phàng phác pháo phòn
        0 phó phô phông phường phạ phặng phồn phời pi piar pil piơr plao plei pling plô pre puk pung pài pán pì păm păng pơnan
        0 pơơ pải pấc pẩu pếch pết pố pốk quai quyn quàng quáng quê quơn qưới ral rcăm re reh reo ring rmok rooi roong roàng
        0 rsal rsươm rtô ru rui ruồng rài ràng ráng ré ròn róa rô rơn rơng rế rờ rừng sai sim siên smar som srônh suê sàn sành
        0 sáo sáp sáy só sôr săm sư sảo sậy sặp sịa tao tar tem tha tham thang thiêm thiền thiềng thoi thol thuấn thuộc thào
        0 thán thánh thê thì thín thíp thôm thúc thúy thạc thảnh thẩm thụp thứa tih tin ting tir tiêm tiêng tiệm toan toản tr
        0 tray triết trok trul trành trác trái trâu trìu tría trăm trĩ trạng trấp trầu trắc trống trục tuyến tuyết tuyển tuệ
        0 tàm tác táo tê tênh tình tíh tóc tóh tôi tôm túng tản tất tầng tắm tỉnh tịch tỏa tốn tốt tồn tới tụng tỵ v vao ve
        0 ver vii viêm viện voi vàl vàn vây vê vôi vườn vược vạt vần vừng vực wang wi xan xang xe xinh xiêng xiêr xu xuy xuôi
        0 xy xây xích xôm xú xăng xạ xỉn yeng yiêng yok yêu yông yă za zuôich ét êbur êê ít ó úc đakrông đao đar đir điêu điếm
        0 điển đliê đoạn đoọc đun đánh đáy đét đê đính đùng đú đúc đưng đạc đạn đạp đản đảnh đẩu đập đắt địa địch đối đớt đờn
        0 đứa ơm ơn ơt ư ước ải ảnh ấp ổ ủng ỷ
        """u8;

    /// <summary>Pairs of words that occur three times or more.</summary>
    public static ReadOnlySpan<byte> Pairs => """
        9 hà-nội thanh-hóa
        8 chí-minh hồ-chí nghệ-an thái-bình
        7 an-giang bình-thuận bình-định bắc-giang bắc-ninh bến-tre cao-bằng châu-thành gia-lai hoà-bình hà-giang hà-tĩnh
        7 hưng-yên hải-dương hải-phòng khánh-hòa kiên-giang long-an lào-cai lâm-đồng lạng-sơn nam-định phú-thọ quảng-bình
        7 quảng-nam quảng-ngãi quảng-ninh sơn-la thái-nguyên tiền-giang tuyên-quang yên-bái điện-biên đắk-lắk đồng-nai
        7 đồng-tháp
        6 bà-rịa bình-dương bình-phước bạc-liêu bắc-kạn cà-mau cần-thơ hà-nam hậu-giang kon-tum lai-châu ninh-bình phú-yên
        6 quảng-trị rịa-vũng sóc-trăng trà-vinh tân-phú tây-ninh vĩnh-long vĩnh-phúc vũng-tàu đắk-nông
        5 an-lão an-phú ba-vì bình-sơn bảo-lâm bắc-sơn cai-lậy cao-lãnh chi-lăng chợ-mới diễn-châu gò-công hoằng-hóa hàm-thuận
        5 hòa-bình hưng-hà hương-sơn hạ-long kim-sơn kỳ-anh mỏ-cày nghi-sơn ninh-hòa ninh-thuận phú-lộc phú-tân quỳnh-phụ
        5 sơn-dương thanh-sơn thái-thụy thọ-xuân thủ-đức tiền-hải triệu-sơn tân-an tân-bình tân-châu tân-hưng tân-sơn
        5 tân-thành tân-uyên vũ-thư yên-bình yên-sơn yên-thành đà-nẵng đô-lương đông-hưng
        4 a-lưới an-bình an-nhơn an-thạnh anh-sơn ba-bể ba-tri ba-tơ ba-đình ba-đồn biên-hòa buôn-ma bà-trưng bá-thước bát-xát
        4 bình-an bình-chánh bình-gia bình-giang bình-hòa bình-lục bình-minh bình-thạnh bình-tân bình-xuyên bình-đại bù-đăng
        4 bảo-lạc bảo-thắng bảo-yên bắc-bình bắc-hà bắc-quang bắc-yên bến-lức bố-trạch cam-lâm cam-ranh can-lộc cao-lộc
        4 chiêm-hóa châu-phú châu-đức chí-linh chư-prông chư-sê chương-mỹ chợ-gạo chợ-đồn càng-long cày-nam cái-bè cư-m
        4 cần-giuộc cần-đước cầu-ngang cẩm-giàng cẩm-khê cẩm-phả cẩm-thủy cẩm-xuyên củ-chi di-linh diên-khánh duy-tiên
        4 duyên-hải ea-h ea-kar gia-bình gia-lâm gia-lộc gia-viễn giao-thủy gio-linh giồng-riềng giồng-trôm hai-bà hiệp-hòa
        4 hoa-lư hoà-an hoài-nhơn hoài-ân hoài-đức hoàn-kiếm hoàng-mai hoàng-su hà-quảng hà-trung hà-đông hàm-yên hòn-đất
        4 hưng-nguyên hưng-đạo hương-khê hướng-hóa hạ-hoà hải-hậu hải-lăng hậu-lộc hồng-ngự hội-an hữu-lũng khoái-châu
        4 khánh-vĩnh kim-bôi kim-bảng kim-thành kinh-môn kiến-thuỵ kiến-xương krông-pắc kông-chro kỳ-sơn long-hồ long-khánh
        4 long-mỹ long-phú long-thành lâm-hà lâm-thao lý-nhân lương-sơn lạc-sơn lạng-giang lập-thạch lệ-thủy lộc-bình lộc-ninh
        4 lục-nam lục-ngạn lục-yên m-gar ma-thuột mai-châu mai-sơn minh-châu minh-tân mèo-vạc mê-linh móng-cái mường-khương
        4 mường-la mường-tè mộc-châu mỹ-đức na-rì nam-giang nam-sách nam-trực nam-đàn nga-sơn nghi-lộc nghi-xuân nghĩa-hưng
        4 nghĩa-lộ nghĩa-đàn nguyên-bình ngọc-lặc nha-trang nho-quan như-xuân ninh-giang nông-cống núi-thành phan-thiết
        4 phong-thổ phong-điền phù-cát phù-mỹ phù-ninh phù-yên phú-bình phú-lương phú-mỹ phú-nhuận phú-xuyên phú-xuân phú-đông
        4 phúc-thọ phước-long phước-sơn phổ-yên phụng-hiệp phủ-lý quang-bình quang-trung quy-nhơn quảng-hòa quảng-trạch
        4 quảng-xương quảng-yên quế-sơn quế-võ quốc-oai quỳ-hợp quỳnh-lưu sa-pa su-phì sìn-hồ sóc-sơn sông-cầu sông-lô sông-mã
        4 sơn-hà sơn-hòa sơn-tây sơn-động tam-bình tam-nông thanh-ba thanh-bình thanh-chương thanh-hà thanh-liêm thanh-miện
        4 thanh-oai thanh-trì thanh-xuân thiệu-hóa thoại-sơn thuận-an thuận-bắc thuận-châu thuận-hóa thuận-nam thuận-thành
        4 thuỷ-nguyên thành-phố thăng-bình thường-tín thường-xuân thạch-hà thạch-thành thạch-thất thạnh-phú thạnh-trị thị-xã
        4 thống-nhất thới-bình thới-lai tiên-du tiên-lãng tri-tôn triệu-phong trà-bồng trà-cú trà-my tràng-định trùng-khánh
        4 trảng-bom trấn-yên trần-phú trực-ninh tuy-an tuy-phước tuyên-hóa tuần-giáo tân-hiệp tân-hòa tân-kỳ tân-long tân-lạc
        4 tân-lập tân-phước tân-thạnh tân-tiến tân-yên tây-sơn tương-dương tịnh-biên tứ-kỳ từ-liêm u-minh việt-trì việt-yên
        4 vân-hồ võ-nhai văn-bàn văn-chấn văn-lãng văn-quan văn-yên vĩnh-bảo vĩnh-hưng vĩnh-linh vĩnh-lộc vĩnh-thuận
        4 vĩnh-thạnh vĩnh-tường vũng-liêm vạn-ninh vị-xuyên vụ-bản xuân-lộc xuân-trường xã-việt xín-mần yên-châu yên-khánh
        4 yên-lạc yên-lập yên-minh yên-mỹ yên-phong yên-thế yên-định ân-thi ý-yên đan-phượng điện-bàn đoan-hùng đà-bắc đà-lạt
        4 đông-anh đông-hòa đông-hải đông-triều đăk-đoa đạ-huoai đại-lộc đại-từ đầm-dơi định-hóa định-quán đống-đa đồng-hới
        4 đồng-văn đức-hòa đức-phổ đức-thọ đức-trọng ứng-hòa
        3 a-na an-biên an-dương an-hòa an-hội an-khánh an-khê an-lạc an-minh an-ninh an-đông ayun-pa ba-chẽ biên-phủ biên-đông
        3 buôn-hồ buôn-đôn bàu-bàng bác-ái bình-liêu bình-long bình-mỹ bình-phú bình-thuỷ bình-thành bù-gia bạch-thông
        3 bạch-đằng bảo-lộc bắc-mê bắc-trà bắc-tân bắc-từ bến-cát bến-cầu bỉm-sơn cam-lộ cao-phong cao-sơn châu-đốc chơn-thành
        3 chư-păh chư-pưh chợ-lách con-cuông cày-bắc cái-nước cái-răng cát-hải công-tây công-đông cù-lao căng-chải cư-jút
        3 cư-kuin cần-giờ cầu-giấy cầu-kè cẩm-mỹ cờ-đỏ duy-xuyên dĩ-an dương-minh dầu-một dầu-tiếng ea-súp gia-mập gia-nghĩa
        3 giá-rai gò-dầu gò-quao gò-vấp h-leo hiệp-đức hoàng-văn hà-tiên hàm-tân hòa-an hòa-hiệp hòa-hưng hòa-khánh hòa-phú
        3 hòa-sơn hòa-thành hòa-vang hóc-môn hương-thủy hương-trà hạ-lang hải-an hải-châu hải-hà hồng-bàng hồng-dân hồng-lĩnh
        3 hồng-phong hồng-quang hồng-thái hớn-quản hợp-thành ia-grai ia-pa khánh-bình khánh-sơn khánh-trung kim-động
        3 kiên-lương kiến-an kiến-tường kon-plông krông-a krông-bông krông-búk krông-nô krông-năng krông-pa kế-sách la-gi
        3 lai-vung lam-sơn lang-chánh lao-dung liên-sơn long-biên long-bình long-hòa long-hưng long-phước long-sơn long-xuyên
        3 long-điền long-đất lâm-bình lê-chân lê-lợi lương-tài lạc-dương lạc-thủy lấp-vò m-đrắk ma-cai mang-thít mang-yang
        3 minh-hóa minh-khai minh-long minh-sơn minh-đức mù-căng mơ-rông mường-chà mường-lát mường-nhé mường-ảng mộ-đức
        3 mộc-hóa mỹ-an mỹ-hào mỹ-hòa mỹ-long mỹ-lộc mỹ-phước mỹ-tho mỹ-thạnh mỹ-tây mỹ-tú mỹ-xuyên na-hang nam-cường nam-sơn
        3 nam-trà nam-từ nghĩa-hành ngân-sơn ngã-bảy ngã-năm ngô-quyền ngọc-hiển ngọc-hồi ngọc-sơn nhà-bè nhơn-trạch như-thanh
        3 ninh-hải ninh-kiều ninh-phước ninh-sơn năm-căn nậm-nhùn nậm-pồ phan-rang phong-thạnh phù-cừ phú-an phú-cường
        3 phú-giáo phú-hoà phú-hòa phú-lâm phú-ninh phú-quốc phú-riềng phú-sơn phú-thiện phú-thuận phú-thịnh phú-vang phúc-yên
        3 phố-bắc phố-đồng pác-nặm quan-hóa quan-sơn quang-minh quyết-thắng quản-bạ quảng-phú quảng-điền quế-phong quỳ-châu
        3 quỳnh-nhai r-lấp rang-tháp rạch-giá sa-thầy sa-đéc si-ma sông-công sông-hinh sơn-thủy sơn-trà sơn-tịnh sầm-sơn
        3 sốp-cộp tam-dương tam-giang tam-kỳ tam-thanh tam-điệp tam-đường tam-đảo than-uyên thanh-an thanh-khê thanh-thuỷ
        3 thanh-thủy thành-a thành-công thái-hoà thái-hòa tháp-chàm tháp-mười thạch-an thạnh-hóa thạnh-mỹ thạnh-tây thạnh-đông
        3 thắng-lợi thốt-nốt thới-an thủ-dầu thủ-thừa tiên-lữ tiên-phước tiên-yên tiền-phong tiểu-cần trung-sơn trung-thành
        3 trà-ôn trường-sơn trường-xuân trạm-tấu trảng-bàng trần-hưng trần-văn trần-đề tu-mơ tuy-hoà tuy-phong tánh-linh
        3 tân-biên tân-dân tân-hương tân-hồng tân-hội tân-khánh tân-lộc tân-minh tân-mỹ tân-phong tân-thanh tân-thuận tân-thới
        3 tân-trụ tân-đông tây-giang tây-hoà tây-hồ tư-nghĩa tủa-chùa từ-sơn uông-bí vân-canh vân-đồn văn-giang văn-lâm
        3 văn-thời văn-thụ vĩnh-an vĩnh-bình vĩnh-châu vĩnh-cửu vĩnh-hòa vĩnh-lợi vĩnh-phú vĩnh-yên vũ-quang vị-thanh vị-thuỷ
        3 xuyên-mộc xuân-hòa xuân-phú xuân-sơn xã-buôn yên-mô yên-phú yên-thủy ô-môn đa-krông đam-rông đoàn-kết đình-lập
        3 đông-giang đông-hà đông-sơn đông-thành đăk-pơ đơn-dương đại-sơn đại-đồng đầm-hà đắk-glei đắk-hà đắk-mil đắk-r
        3 đắk-song đắk-tô đồ-sơn đồng-hỷ đồng-phú đồng-sơn đồng-tiến đồng-tâm đồng-xoài đồng-xuân đức-cơ đức-huệ đức-linh
        2 an-châu an-cư an-hiệp an-hưng an-hải an-khương an-long an-mỹ an-phước an-sơn an-thái an-thới an-trường an-tây
        2 bình-hiệp bình-hưng bình-khánh bình-lợi bình-nguyên bình-thanh bình-trung bình-trưng bình-trị bình-tây bình-yên
        2 bình-đông bình-đức bù-đốp bạch-ngọc bắc-lý cao-minh chiến-thắng chiềng-sinh châu-bình châu-hưng châu-phong châu-sơn
        2 cát-tiên cô-tô cẩm-bình cẩm-giang cẩm-lệ cẩm-sơn cẩm-thành cẩm-thạch cộng-hòa cửa-nam diên-hồng duy-tân dân-chủ
        2 dương-kinh ea-m gia-hòa gia-tân giang-thành hiệp-thành hiệp-thạnh hoa-thám hoà-thuận hoàng-hoa hàm-rồng hành-sơn
        2 hòa-bắc hòa-hội hòa-lạc hòa-lợi hòa-minh hòa-mỹ hòa-ninh hòa-phong hòa-thuận hòa-thắng hòa-tiến hòa-tân hòa-xuân
        2 hòa-đông hùng-sơn hùng-thắng hùng-tiến hưng-a hưng-hòa hưng-khánh hưng-long hưng-lộc hưng-mỹ hưng-phú hưng-thuận
        2 hưng-thạnh hưng-thịnh hưng-điền hương-xuân hải-hòa hải-hưng hải-ninh hải-sơn hậu-mỹ hậu-thạnh hồng-châu hồng-hà
        2 hồng-sơn hội-đông hợp-lý hợp-tiến khánh-an khánh-hưng khánh-hội khánh-xuân khánh-yên khánh-đông kim-liên kim-long
        2 kim-tân kiên-hải kiến-hưng kon-rẫy kỳ-thượng lao-chải liên-chiểu liên-hiệp liên-hòa liên-minh long-hiệp long-thuận
        2 long-thạnh long-tân long-vĩnh long-định long-đức lâm-sơn lê-hồng lương-bằng lương-hòa lộc-an lộc-hòa minh-hòa
        2 minh-lương minh-quang minh-thượng minh-tiến minh-xuân mường-chanh mường-lay mường-lạn mỹ-bình mỹ-chánh mỹ-hiệp
        2 mỹ-hưng mỹ-hạnh mỹ-lợi mỹ-phú mỹ-quý mỹ-thuận mỹ-thành mỹ-thọ mỹ-trung mỹ-tân mỹ-đông nam-hà nam-hưng nam-hải
        2 nam-hồng nam-phong nam-thanh nam-thái nam-tiến nam-xuân nam-đông nam-đồng nghĩa-an nghĩa-hòa nghĩa-lâm nghĩa-sơn
        2 nghĩa-thuận nghĩa-thành nghĩa-trung nghĩa-đô nguyễn-huệ nguyễn-trãi nguyễn-văn ngô-mây ngũ-hành ngũ-lão ngọc-lâm
        2 ngọc-trạo nhân-hòa nhân-nghĩa nhơn-mỹ nhơn-phú nhơn-tây ninh-thạnh ninh-đông phan-thanh phong-châu phong-dụ
        2 phong-hải phong-nẫm phong-phú phù-lưu phú-hưng phú-hội phú-hữu phú-long phú-lợi phú-nghĩa phú-thành phú-thượng
        2 phú-thạnh phú-trung phú-túc phú-vinh phúc-khánh phúc-lộc phúc-lợi phúc-sơn phước-an phước-bình phước-hiệp phước-hòa
        2 phước-hưng phước-hải phước-hậu phước-hội phước-lộc phước-mỹ phước-ninh phước-thành phước-thạnh phước-tân phước-tây
        2 phước-vĩnh phước-đông phạm-ngũ quang-hưng quang-sơn quang-vinh quảng-châu quảng-khê quảng-lâm quảng-minh quảng-sơn
        2 quảng-thành quảng-tiến quảng-tân sơn-bình sơn-giang sơn-hải sơn-kim sơn-lâm sơn-phú sơn-thành sơn-trung sơn-đông
        2 tam-hiệp tam-hợp tam-phước tam-quan tam-quang tam-sơn tam-đa thanh-hòa thanh-hải thanh-long thanh-lâm thanh-mỹ
        2 thanh-phong thanh-tân thanh-tùng thanh-đức thuận-hòa thuận-hưng thuận-tây thuận-đông thành-nam thành-sơn thái-ninh
        2 thái-sơn thạch-bình thạnh-an thạnh-bình thạnh-hòa thạnh-hưng thạnh-lộc thạnh-lợi thạnh-phước thạnh-quới thạnh-trung
        2 thạnh-tân thị-trấn thọ-sơn thới-hòa thới-sơn thới-thuận thới-đông thụy-anh thụy-hùng tiên-hưng tiên-sơn tiến-thành
        2 tiến-thắng toàn-thắng tri-lễ trung-an trung-chính trung-hòa trung-nghĩa trà-giang trà-tân trường-long trường-sa
        2 trường-thi trị-đông tuy-đức tuyên-bình tân-dương tân-hoà tân-hà tân-hải tân-hợp tân-lợi tân-mai tân-ninh tân-quang
        2 tân-quới tân-thịnh tân-trung tân-trào tân-tây tân-xuân tân-ân tân-định tây-yên tạ-an tả-phìn vinh-quang việt-hùng
        2 việt-hưng việt-tiến vân-du vân-khánh vân-sơn vô-tranh văn-lang văn-miếu văn-phú vĩnh-hiệp vĩnh-hải vĩnh-hảo vĩnh-hậu
        2 vĩnh-kim vĩnh-mỹ vĩnh-phước vĩnh-quang vĩnh-sơn vĩnh-thanh vĩnh-thành vĩnh-thịnh vĩnh-trung vĩnh-trạch vĩnh-tuy
        2 vĩnh-tân vạn-thắng vạn-xuân xuân-an xuân-bình xuân-dương xuân-giang xuân-hải xuân-hồng xuân-lâm xuân-lập xuân-phương
        2 xuân-quang xuân-thành xuân-thọ xuân-thới xuân-đài xuân-đông yên-cường yên-hòa yên-lãng yên-nhân yên-ninh yên-thắng
        2 yên-thịnh yên-thọ yên-trung yên-đồng ái-quốc đa-lộc đình-phùng đông-a đông-hiệp đông-khê đông-kinh đông-phú
        2 đông-quan đông-quang đông-thạnh đông-thọ đông-tiến đăk-glong đạ-tẻh đại-an định-an định-hòa định-thành đồng-lương
        2 đồng-lạc đồng-thịnh độc-lập đức-bình đức-giang đức-long đức-lập đức-xuân
        1 an-lộc an-ngãi an-nông an-phụ an-sinh an-thượng an-thắng an-trạch an-tân an-vinh an-định ba-sao biển-bạch bàu-cạn
        1 bàu-hàm bình-chuẩn bình-châu bình-hàng bình-khê bình-lộc bình-ninh bình-thắng bình-thủy bảo-thuận bắc-hồng bắc-phong
        1 bồ-đề cam-an cam-hiệp cam-thành canh-tân chiềng-sơ chu-phìn châu-khê châu-quế châu-tiến chương-dương cát-thành
        1 cường-lợi cẩm-hà cẩm-hưng cẩm-trung cổ-lũng cửa-việt dân-tiến dũng-tiến dương-hòa dương-quang gia-hội gia-phú
        1 giai-xuân giang-sơn giao-an giao-long h-drai hiền-lương hiệp-an hiệp-bình hiệp-bắc hiệp-lực hiệp-mỹ hiệp-nam
        1 hiệp-phước hoàn-long hoàng-diệu huy-tập hà-huy hà-lâm hòa-cường hòa-long hòa-lộc hòa-thạnh hòa-thịnh hòa-tây hòa-tú
        1 hòa-định hùng-an hùng-việt hùng-vương hưng-b hưng-phước hưng-thành hương-an hương-bình hạnh-phúc hải-bình hải-lộc
        1 hải-phú hải-xuân hải-đông hố-nai hồ-thầu hồng-an hồng-minh hồng-thủy hồng-vân hội-thượng ia-băng ia-dom ia-h ia-mơ
        1 ia-o ia-sao khánh-hải khánh-nam khánh-thiện khánh-thượng kim-bình kim-chung kim-hoa kim-đồng kiến-thiết kỳ-tân
        1 linh-sơn liên-châu liên-hà liên-mạc long-châu long-giang long-hoà long-hải long-hựu long-thới lê-thanh lương-phú
        1 lạc-đạo lịch-hội lộc-hưng lộc-sơn lộc-thuận lộc-thành minh-hưng minh-thành minh-tâm mong-thọ mường-khoa mẫu-sơn
        1 mỹ-bắc mỹ-hội mỹ-lâm mỹ-lương mỹ-phong mỹ-sơn mỹ-thái mỹ-yên nam-bình nam-cát nam-dương nam-ninh nam-thành nam-điền
        1 nga-my nghĩa-lợi nghĩa-phương nghĩa-thái nguyễn-nghiêm nguyệt-đức ngũ-hiệp ngọc-hà ngọc-linh ngọc-liên ngọc-long
        1 ngọc-mỹ nhân-lý nhơn-bắc nhơn-hoà nhơn-hội nhơn-nam nhơn-đông nhị-long ninh-quới ninh-tây pa-tần phan-rí phan-đình
        1 phong-hòa phong-mỹ phù-đổng phú-lạc phú-quí phú-thủy phú-thứ phú-tây phú-đức phúc-thịnh phúc-trạch phước-hoà
        1 phước-minh phước-thuận phước-thái phước-thắng phước-trung phước-vinh phượng-sơn quang-phong quang-thành quang-tiến
        1 quang-trọng quyết-tiến quách-phẩm quý-hòa quảng-an quảng-chính quảng-hưng quảng-long quảng-thọ quảng-đức quốc-tuấn
        1 quỳnh-lâm quỳnh-sơn rạng-đông sín-chải sơn-kỳ sơn-lương sơn-lộc sơn-nam sơn-tiến tam-an tam-anh tam-hưng tam-mỹ
        1 tam-thái tam-tiến tam-xuân thanh-lương thanh-mai thanh-nghị thanh-phú thanh-thịnh thanh-vân thiện-tân thuận-bình
        1 thành-an thành-bình thành-bắc thành-long thành-thới thành-vinh thành-đông thái-học thăng-long thường-phước thượng-hà
        1 thượng-long thượng-lâm thượng-sơn thạch-sơn thạnh-thới thạnh-xuân thạnh-đức thọ-phú tiên-phong tri-phương trung-hoà
        1 trung-hà trung-hưng trung-lương trung-lập trung-mỹ trung-tâm trưng-vương trường-giang trường-thành trường-thọ
        1 tân-giang tân-hạnh tân-liên tân-lâm tân-nghĩa tân-phúc tân-quy tân-thủy tân-tạo tân-văn tân-đức tây-phú tô-hiệu
        1 tăng-nhơn tượng-lĩnh tả-van tịnh-an viên-an việt-hồng việt-lâm vân-hà võ-lao văn-hải văn-sơn vĩnh-hoà vĩnh-phong
        1 vĩnh-thông vĩnh-viễn vũ-lăng vũ-lễ vũ-ninh vạn-phú xuân-bắc xuân-hoà xuân-hưng xuân-lai xuân-long xuân-thủy
        1 xuân-viên xã-mường yên-dương yên-lâm yên-phúc yên-sở yên-thái yên-trạch yên-trị yên-tử ân-hảo ân-tường đa-phúc
        1 đa-phước đinh-trang điện-nam điện-thắng đào-viên đào-xá đông-hoàng đông-minh đông-ninh đông-phương đông-phước
        1 đông-thanh đông-thuận đông-thái đông-yên đại-lãnh đại-phúc đại-phước đại-thắng đắk-rơ đề-thám định-công đồng-lộc
        1 đồng-phúc đồng-thái đồng-thắng đồng-tân đội-cấn đức-hạnh đức-minh đức-ninh đức-phú
        """u8;
}
