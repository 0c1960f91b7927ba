# Invented dealers and towns. Words are separated by |.

names-families = Abara | Bellamy | Castell | Dongcheng | Ekström | Farouk | Gallego | Harbour | Ilves | Jansen | Kowal | Lindqvist | Moreau | Nakata | Okafor | Pereira | Quill | Rossi | Sandoval | Tamm | Ueda | Varga | Whitlock | Xu | Yilmaz | Zeman | Amsel | Brandt | Chengxi | Duarte | Eriksen | Fontaine | Greer | Haddad | Ibarra | Juhasz | Keller | Laurent | Mendes | Novak | Osei | Petrov | Quiroga | Raman | Silva | Thorne | Ulrich | Vidal | Weiss | Ximenes | Yoon | Zhou | Adler | Bose | Conti | Dahl | Eze | Fischer | Goran | Holm | Imai
names-trades = Digital | Supply | Trading | & Sons | Electronics | House | Direct | Partners | Centre | Office | Brothers | Depot | Systems
names-towns = Ashford | Brinmoor | Calder | Dunmere | Eastgate | Fallow | Greyport | Holloway | Inverlea | Juniper | Kingsmead | Larkhill | Millbrook | Northam | Oakhurst | Penrose | Quarry | Redwater | Stonebridge | Thornby | Upton | Valemont | Westmark | Yarrow

dealer-name = { $family } { $trade }
town-numbered = { $town } { $number }
