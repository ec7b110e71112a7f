"""Channels and places of contact by the words for them: their kind, medium, and whether the company controls them.

"website:online:controllable" is a kind, its medium and its control; a part that is empty is not said by the words.
"""

from __future__ import annotations

CHANNELS = {
    "website:online:controllable": (
        "Website | Web site | Site | Web | Webpage | Web page | Home page | Homepage | Product page | Pricing page | "
        "Company website | Our website | Corporate website | Online store | Online shop | Webshop | E-shop | "
        "Web store | Shopping cart | Cart | Checkout | Checkout page | Order form | Contact form | Form | FAQ | "
        "FAQ page | Help center | Help centre | Knowledge base | Catalog | Catalogue | Online catalog | "
        "Search on site | Docs | Documentation | Personal account | Account page | Web portal | Portal | "
        "Confirmation page | Сайт | Веб-сайт | Вебсайт | Сайт компании | Наш сайт | Корпоративный сайт | "
        "Официальный сайт | Главная страница | Страница товара | Карточка товара | Страница тарифов | "
        "Интернет-магазин | Онлайн-магазин | Корзина | Страница оплаты | Форма заказа | Форма заявки | "
        "Форма обратной связи | Форма | Каталог | Личный кабинет | База знаний | Справка | Портал | "
        "Страница заказа | Онлайн-запись | Site web | Sitio web | Tienda online | Webseite | Onlineshop | "
        "Loja online | Boutique en ligne"
    ),
    "landing-page:online:controllable": (
        "Landing page | Landing pages | Landing | Лендинг | Лендинги | Посадочная страница | Посадочные страницы | "
        "Промостраница | Промосайт"
    ),
    "mobile-app:online:controllable": (
        "Mobile app | Mobile apps | App | Apps | Application | Mobile application | In-app | iOS app | Android app | "
        "Push notification | Push notifications | Push | In-app message | Our app | Приложение | "
        "Мобильное приложение | Мобильные приложения | Приложения | Пуш | Пуши | Пуш-уведомление | Пуш-уведомления | "
        "Push-уведомления | Наше приложение | Application mobile | Aplicación móvil | Aplicativo"
    ),
    "email:online:controllable": (
        "Email | E-mail | Emails | E-mails | Mail | Email newsletter | Newsletter | Newsletters | Email campaign | "
        "Email campaigns | Email marketing | Transactional email | Transactional emails | Confirmation email | "
        "Welcome email | Mailing | Drip campaign | Электронная почта | Почта | Письмо | Письма | Рассылка | "
        "Рассылки | Email-рассылка | E-mail рассылка | Почтовая рассылка | Транзакционное письмо | "
        "Транзакционные письма | Письмо с подтверждением | Имейл | Correo electrónico | Courriel"
    ),
    "messenger:online:controllable": (
        "Messenger | Messengers | WhatsApp | Telegram | Viber | WeChat | Facebook Messenger | Live chat | Chat | "
        "Chatbot | Chat bot | Bot | Online chat | Web chat | Telegram bot | Chat with support | Мессенджер | "
        "Мессенджеры | Ватсап | Вотсап | Вайбер | Телеграм | Телеграм-бот | Телеграм-канал | Чат | Чат-бот | "
        "Чатбот | Онлайн-чат | Чат поддержки | Бот | Чат на сайте"
    ),
    "sms:online:controllable": (
        "SMS | Text message | Text messages | СМС | СМС-рассылка | SMS-рассылка | Смс-уведомление"
    ),
    "ads:online:controllable": (
        "Online ads | Online ad | Online advertising | Display ads | Banner | Banners | Banner ad | Banner ads | "
        "Targeted ads | Targeted advertising | Contextual ads | Contextual advertising | Google Ads | Facebook ads | "
        "Paid search | Paid ads | PPC | Retargeting | Remarketing | Social media ads | Social ads | Video ads | "
        "Sponsored post | SEM | Онлайн-реклама | Интернет-реклама | Реклама в интернете | Баннер | Баннеры | "
        "Баннерная реклама | Таргет | Таргетированная реклама | Контекст | Контекстная реклама | Директ | "
        "Яндекс Директ | Яндекс.Директ | Ретаргетинг | Медийная реклама | Реклама в соцсетях | Publicité | "
        "Publicidad | Werbung | Publicidade"
    ),
    "search:online:partly": (
        "Search | Search engine | Search engines | Google | Google search | Bing | Yandex | SEO | Organic search | "
        "Search results | Поиск | Поисковик | Поисковики | Поисковая система | Яндекс | Гугл | Поисковая выдача | "
        "Поиск в интернете | Органический поиск"
    ),
    "maps:online:partly": (
        "Google Maps | Maps | 2GIS | Yandex Maps | Карты | Яндекс.Карты | Яндекс Карты | 2ГИС | Навигатор | "
        "Google My Business"
    ),
    "social:online:partly": (
        "Social media | Social network | Social networks | Social | Socials | Facebook | Instagram | TikTok | "
        "LinkedIn | Twitter | X.com | Pinterest | Snapchat | YouTube | VK | VKontakte | Community | Facebook group | "
        "Social media page | Соцсети | Социальные сети | Соцсеть | Социальная сеть | Инстаграм | Фейсбук | "
        "ВКонтакте | ВК | Ютуб | Ютьюб | Одноклассники | Дзен | Сообщество | Группа ВК | Паблик | SMM | "
        "Réseaux sociaux | Redes sociales | Redes sociais | Soziale Medien | YouTube videos | Social sharing"
    ),
    "influencers:online:uncontrollable": (
        "Influencer | Influencers | Blogger | Bloggers | Opinion leaders | Blog reviews | Блогер | Блогеры | "
        "Лидеры мнений | Инфлюенсеры | Обзоры блогеров"
    ),
    "reviews:online:uncontrollable": (
        "Reviews | Review | Review sites | Review site | Online reviews | Customer reviews | Product reviews | "
        "Third-party reviews | G2 | Trustpilot | TripAdvisor | Yelp | Capterra | App store reviews | Ratings | "
        "Comparison sites | Comparison site | Aggregators | Aggregator | Price comparison | Отзывы | Отзыв | "
        "Отзовик | Отзовики | Сайты отзывов | Сайты с отзывами | Отзывы в интернете | Агрегатор | Агрегаторы | "
        "Отзывы на картах | Отзывы на сторонних сайтах | Яндекс.Маркет | Avis en ligne | Reseñas | Bewertungen"
    ),
    "forum:online:uncontrollable": "Forum | Forums | Reddit | Quora | Q&A sites | Форум | Форумы",
    "marketplace:online:partly": (
        "Marketplace | Marketplaces | Amazon | eBay | AliExpress | App store | Google Play | Маркетплейс | "
        "Маркетплейсы | Озон | Ozon | Wildberries | Вайлдберриз | Авито"
    ),
    "media:online:uncontrollable": (
        "Online media | News | News sites | Media | Press | Article | Articles | Podcasts | Podcast | СМИ | "
        "Онлайн-СМИ | Новости | Статьи | Статья | Статьи в СМИ | Подкаст | Подкасты | Пресса"
    ),
    "content:online:controllable": (
        "Blog | Blog post | Blog posts | Company blog | Webinar | Webinars | Case study | Case studies | "
        "White paper | Video | Videos | Video tutorial | Tutorial | Tutorials | Online course | Training videos | "
        "Demo | Trial | Online demo | Блог | Блог компании | Вебинар | Вебинары | Кейс | Кейсы | Видео | Видеоурок | "
        "Видеоуроки | Инструкция | Демо | Презентация"
    ),
    "survey:online:controllable": (
        "Survey | NPS survey | Feedback form | Online survey | Опрос | Опросы | NPS-опрос | Анкета | Форма отзыва"
    ),
    "word-of-mouth:offline:uncontrollable": (
        "Word of mouth | WOM | Friends | Friend | Family | Recommendations from friends | Friends and family | "
        "Colleagues | Referral | Referrals | Recommendation | Recommendations | Peers | Сарафанное радио | Друзья | "
        "Знакомые | Коллеги | Родственники | Советы друзей | Совет друга | Рекомендации друзей | "
        "Рекомендации знакомых | Рекомендации | Друзья и знакомые | Сарафан | Bouche-à-oreille | Bouche à oreille | "
        "Boca a boca | Boca a oreja | Mundpropaganda"
    ),
    "store:offline:controllable": (
        "Store | Stores | Shop | Shops | Retail store | Retail stores | Physical store | Showroom | Branch | "
        "Branches | Office | Offices | Point of sale | POS | Retail | Restaurant | Café | Clinic | Hotel | "
        "Bank branch | Pick-up point | Pickup point | In-store | Fitting room | Checkout counter | Cash desk | "
        "Kiosk | Магазин | Магазины | Розничный магазин | Офлайн-магазин | Шоурум | Шоу-рум | Офис | Офис продаж | "
        "Отделение | Отделение банка | Филиал | Салон | Точка продаж | Пункт выдачи | ПВЗ | Пункт выдачи заказов | "
        "Касса | Ресторан | Кафе | Клиника | Отель | Гостиница | Регистратура | Ресепшн | Ресепшен | Примерочная | "
        "Торговый зал | Торговая точка | Магазин рядом с домом | Magasin | Boutique | Tienda | Loja | Geschäft | "
        "Filiale"
    ),
    "support::controllable": (
        "Customer service | Customer support | Support | Support team | Help desk | Helpdesk | Contact center | "
        "Contact centre | Служба поддержки | Поддержка | Техподдержка | Техническая поддержка | "
        "Клиентская поддержка | Контакт-центр | Service client | Atención al cliente | Kundenservice"
    ),
    "ads::controllable": (
        "Ad | Ads | Advertising | Advertisement | Реклама | Рекламный ролик | Publicité | Publicidad | Werbung"
    ),
    "call-centre:offline:controllable": (
        "Call centre | Call center | Phone | Telephone | Phone call | Phone calls | Call | Calls | Hotline | "
        "Helpline | Sales call | Support call | CSM call | IVR | Callback | Колл-центр | Кол-центр | Коллцентр | "
        "Call-центр | Телефон | Звонок | Звонки | Телефонный звонок | Звонок в колл-центр | Звонок менеджера | "
        "Горячая линия | Звонок оператору | Обратный звонок | Téléphone | Teléfono | Telefone | Telefon"
    ),
    "staff:offline:controllable": (
        "Staff | Sales rep | Sales representative | Sales manager | Salesperson | Sales team | Account manager | "
        "Consultant | Sales assistant | Shop assistant | Cashier | Waiter | Receptionist | Technician | Installer | "
        "Doctor | Nurse | Meeting | Meetings | Face-to-face meeting | Personal meeting | Manager | Employee | "
        "Agent | Workshop | Training | Менеджер | Менеджер по продажам | Продавец | Продавец-консультант | "
        "Консультант | Кассир | Официант | Администратор | Сотрудник | Персонал | Мастер | Врач | Медсестра | "
        "Встреча | Встречи | Личная встреча | Встреча с менеджером | Оператор | Специалист | Тренинг | Водитель"
    ),
    "courier:offline:controllable": (
        "Courier | Couriers | Delivery | Delivery service | Delivery man | Delivery person | Driver | Delivery guy | "
        "Курьер | Курьеры | Доставка | Курьерская доставка | Служба доставки | Курьерская служба | Доставщик"
    ),
    "packaging:offline:controllable": (
        "Packaging | Package | Product | Product packaging | Box | Unboxing | Physical product | Receipt | Manual | "
        "User manual | Упаковка | Коробка | Товар | Продукт | Чек | Инструкция в коробке | Вкладыш | Посылка"
    ),
    "post:offline:controllable": (
        "Postal mail | Direct mail | Letter | Letters | Post | Почтовая рассылка бумажная | Бумажное письмо | "
        "Бумажные письма | Почта России"
    ),
    "outdoor:offline:controllable": (
        "Billboard | Billboards | Outdoor advertising | Outdoor ads | OOH | Poster | Posters | Signage | Sign | "
        "Shop window | Flyer | Flyers | Leaflet | Leaflets | Brochure | Brochures | Print | Print ads | "
        "Catalogue in print | TV | TV ads | TV ad | TV commercial | Television | Radio | Radio ads | POS materials | "
        "Business card | Наружная реклама | Наружка | Билборд | Билборды | Вывеска | Витрина | Листовка | Листовки | "
        "Флаер | Флаеры | Буклет | Буклеты | Брошюра | Плакат | Плакаты | Печатная реклама | ТВ | Телевидение | "
        "Телереклама | Реклама на ТВ | Радио | Реклама на радио | POS-материалы | Визитка | Печатные материалы | "
        "Полиграфия | Реклама в метро | Реклама в лифте"
    ),
    "event:offline:partly": (
        "Event | Events | Exhibition | Exhibitions | Trade show | Trade shows | Conference | Conferences | Fair | "
        "Fairs | Выставка | Выставки | Мероприятие | Мероприятия | Конференция | Конференции | Ивент | Ивенты | "
        "Ярмарка"
    ),
    "terminal:offline:controllable": (
        "Terminal | ATM | Self-service kiosk | Self-service terminal | Self checkout | Банкомат | Терминал | "
        "Терминал самообслуживания | Касса самообслуживания | Электронная очередь"
    ),
}

MEDIA = {
    "online": "online | on-line | digital | онлайн | он-лайн | цифровой | digitale | en ligne | en línea",
    "offline": "offline | off-line | in person | physical | офлайн | оффлайн | офф-лайн | очно | hors ligne",
}

DEVICES = {
    "desktop": "desktop | computer | laptop | pc | десктоп | компьютер | ноутбук | пк",
    "mobile": "mobile | phone screen | smartphone | мобильный | мобильная | мобайл | смартфон | моб",
    "tablet": "tablet | планшет",
    "mobile-app": "mobile app | app | приложение | мобильное приложение",
    "mobile-site": "mobile site | mobile web | мобильный сайт | мобильная версия",
    "person": "person | человек | лично",
}

CONTROLS = {
    "controllable": (
        "controllable | controlled | owned | own | управляемая | управляемый | контролируемая | контролируемый | "
        "управляемые | собственный | собственная"
    ),
    "uncontrollable": (
        "uncontrollable | not controllable | uncontrolled | earned | third-party | third party | неуправляемая | "
        "неуправляемый | неуправляемые | неконтролируемая | неконтролируемый | сторонний | сторонняя | внешний"
    ),
    "partly": "partly controllable | partially controllable | частично управляемая | частично управляемый | shared",
}
