"""How people call things on journey maps in English: data alone, loaded when something is recognised or written.

Alternatives are parted by " | "; the first label of a lane, header or fact is the one that we write. "ratings:severity"
is a lane and the kind of its ratings. A key that ends in "~" holds labels that may mean something else as well.
"""

from __future__ import annotations

LANES = {
    "goals": (
        "Goals | Goal | Customer goals | Customer goal | User goals | User goal | Goal or objective | Objectives | "
        "Objective | Customer objectives | Customer objective | Tasks | Task | Customer tasks | Customer task | "
        "User tasks | User task | Jobs to be done | Job to be done | JTBD | Jobs | Job | Big job | Big jobs | "
        "Customer jobs | Customer job | Core job | Main job | Functional jobs | Desired outcome | Desired outcomes | "
        "Outcomes | Customer outcomes | Intentions | User intent | Customer intent | Motivation | Motivations | "
        "Motives | Motive | Aims | Aim | Customer aims | Wants | What they want | "
        "What the customer wants to achieve | Purpose of the step | Goals and motivations | Persona goals | "
        "Buyer goals | Success looks like | Motivators"
    ),
    "goals~": "Intention | Intent",
    "business_goals": (
        "Business goals | Business goal | Company goals | Company goal | Organizational goals | "
        "Organisational goals | Organization goals | Organisation goals | Brand goals | Brand goal | "
        "Business objectives | Business objective | Company objectives | Our goals | Our goal | Our objectives | "
        "Product goals | Stage objectives | Stage objective | Strategic goals | Marketing goals | Marketing goal | "
        "Marketing objective | Goals of the company | Internal goals | Provider goals | Service goals | Stage goal | "
        "Stage goals | Goal of the stage"
    ),
    "actions": (
        "Actions | Action | Customer actions | Customer action | User actions | User action | Doing | Doing tasks | "
        "What they do | What they are doing | Customer interaction | Customer interactions | Customer activities | "
        "Customer activity | User activities | User activity | Activities | Activity | Behaviour | Behaviours | "
        "Behavior | Behaviors | Customer behavior | Customer behaviour | User behavior | User behaviour | Does | "
        "Do | Doings | Buyer actions | Visitor actions | Patient actions | Guest actions | Shopper actions | "
        "Student actions | Employee journey actions | Customer steps | User steps | Customer journey actions | "
        "Process and actions | Actions taken | Steps taken | User flow | Tasks performed | What the customer does | "
        "What the user does | What happens | Key actions | Main actions"
    ),
    "actions~": (
        "Description | Step description | Stage description | Process | Processes | Interaction | Interactions | "
        "Experience steps | Narrative | Storyline | Story"
    ),
    "thoughts": (
        "Thoughts | Thought | Customer thoughts | Customer thought | User thoughts | User thought | Thinking | "
        "Thinks | Think | What they think | What they are thinking | Mindset | Mindsets | Customer mindset | "
        "Inner voice | Inner monologue | Internal dialogue | Self-talk | Thought bubbles | Mental model | "
        "Perceptions | Perception | Considerations | On their mind | What's on their mind | "
        "What the customer thinks | What the user thinks | Buyer thoughts | Patient thoughts | Guest thoughts | "
        "Reflections | Reasoning | Mental state"
    ),
    "needs": (
        "Needs | Need | Customer needs | Customer need | User needs | User need | Wants and needs | "
        "Needs and wants | Information needs | Buyer needs | Unmet needs | Requirements | Customer requirements | "
        "What they need | Need state | Need states | Triggers | Trigger | Drivers | Driver | Purchase drivers | "
        "Customer triggers | Underlying needs | Emotional needs | Functional needs | Support needs | Key needs | "
        "Trigger event | Trigger events"
    ),
    "expectations": (
        "Expectations | Expectation | Customer expectations | Customer expectation | User expectations | "
        "User expectation | What they expect | Expected experience | Expected outcome | Expected outcomes | Hopes | "
        "Hope | Customer hopes | Anticipations | Ideal experience | Desired experience | Service expectations | "
        "Quality expectations | Buyer expectations | Guest expectations | Patient expectations | Key expectations | "
        "Expected behaviour | Expectations of the customer | Hopes and expectations"
    ),
    "questions": (
        "Questions | Question | Customer questions | Customer question | User questions | Key questions | "
        "Questions asked | Buyer questions | FAQs | Frequent questions | Open questions of the customer | "
        "What they ask | Customer concerns and questions | Top questions | Queries | Search queries | Key queries | "
        "Doubts | Customer doubts"
    ),
    "emotions": (
        "Emotions | Emotion | Customer emotions | Customer emotion | User emotions | User emotion | Feelings | "
        "Feeling | User feeling | User feelings | Customer feelings | Customer feeling | Emotional state | "
        "Emotional states | Emotional journey | Mood | Moods | Which mood | Customer mood | Feels | Feel | "
        "Emotional curve | Emotion curve | Emotional experience | How they feel | What they feel | "
        "Emotional response | Emotional responses | Emotional reaction | Emotion graph | Emotion line | "
        "Emotion level | Emotional level | Emotion score | Emotional arc | Sentiment | Sentiments | "
        "Customer sentiment | Happiness | Happiness level | Experience curve | Experience graph | Emoji | "
        "Emoticons | Smiley | Smileys | Highs and lows | Ups and downs | Affect | State of mind | Desired feeling | "
        "Feeling emoji"
    ),
    "touchpoints": (
        "Touchpoints | Touchpoint | Touch points | Touch point | Customer touchpoints | Customer touchpoint | "
        "User touchpoints | Product touchpoint | Product touchpoints | Brand touchpoints | Brand touchpoint | "
        "Digital touchpoints | Service touchpoints | Points of contact | Point of contact | Contact points | "
        "Contact point | Points of interaction | Interaction points | Interaction point | Moments of contact | "
        "Touchpoint name | Where they interact | Where the interaction happens | Customer contact points | "
        "Encounters | Service encounters | Entry points | Entry point | Contact moments | Places of contact | "
        "Interfaces | Interface | Key touchpoints | Physical touchpoints | Place of interaction"
    ),
    "touchpoints~": "Screens | Pages | Page | Location | Place | Where | Media | Means",
    "channels": (
        "Channels | Channel | Marketing channel | Marketing channels | Communication channel | "
        "Communication channels | Interaction channel | Interaction channels | Sales channel | Sales channels | "
        "Distribution channels | Contact channel | Contact channels | Service channels | Digital channels | "
        "Media channels | Channel type | Channels used | Channel of interaction | Touchpoint channel | "
        "Customer channels | Platform | Platforms | Channels and media | Channel mix | Traffic source | "
        "Traffic sources | Preferred channels"
    ),
    "pains": (
        "Pains | Pain | Pain points | Pain point | Painpoints | Painpoint | Key pain points | Key pain point | "
        "Customer pain points | Customer pain point | User pain points | User pain point | Customer pains | "
        "User pains | Frustrations | Frustration | Problems | Problem | Issues | Issue | Challenges | Challenge | "
        "Friction points | Friction point | Friction risk | Frictions | Friction | Difficulties | Difficulty | "
        "Struggles | Annoyances | Irritants | Pain areas | Complaints | Negative moments | Negatives | Low points | "
        "Lows | Weaknesses | Weak points | Sources of frustration | What goes wrong | What doesn't work | "
        "What hurts | Moments of pain | Exception | Exceptions | Failures | Fail points | Fail point | Worries | "
        "Fears | Concerns | Customer concerns | Risks | Pain points and challenges | Issues and pain points | "
        "Problem areas | Stumbling points | Hassles | Gaps"
    ),
    "barriers": (
        "Barriers | Barrier | Obstacles | Obstacle | Blockers | Roadblocks | Roadblock | Hurdles | "
        "Hurdle | Impediments | Impediment | Hindrances | Constraints | Constraint | Objections | Objection | "
        "Customer objections | Stoppers | Showstoppers | Deal breakers | Dealbreakers | Bottlenecks | Bottleneck | "
        "Deterrents | Resistance | Customer barriers | Barriers to purchase | Barriers to entry | "
        "Purchase barriers | Adoption barriers | Limitations | What stops them | What holds them back | "
        "Drop-off reasons"
    ),
    "positives": (
        "Positive moments | Positive moment | Positives | Positive | Delights | Delight | Gains | Gain | "
        "Highlights | Highlight | Bright spots | Wow moments | Wow moment | Wow effects | What works | "
        "What works well | Strengths | Strong points | High points | Highs | Benefits | Benefit | "
        "Customer benefits | Pleasures | Joys | Happy moments | Delighters | Moments of delight | Advantages | "
        "Pros | Satisfiers | Likes | Enjoyments | Customer gains"
    ),
    "ideas": (
        "Ideas | Idea | Opportunities | Opportunity | Brand opportunities | Brand opportunity | "
        "Product opportunity | Product opportunities | Improvement opportunity | Improvement opportunities | "
        "Opportunity for future state | Opportunities for improvement | Opportunity title | Opportunity areas | "
        "Opportunity area | Business opportunities | Solutions | Solution | Possible solutions | "
        "Potential solutions | Proposed solutions | Solution ideas | Recommendations | Recommendation | "
        "Improvements | Improvement | Improvement ideas | Ideas for improvement | Suggested improvements | "
        "Suggestions | Innovations | Enhancements | Fixes | Quick wins | Initiatives | Initiative | Next steps | "
        "Action items | Insights and opportunities | How might we | HMW | Design opportunities | Growth points | "
        "Areas for improvement | Areas of improvement | Room for improvement | Hypotheses | Hypothesis | "
        "Action plan | What can be improved | How to improve | Product response | Features | Feature ideas | "
        "Ideas to improve | Improvement areas | Solution concepts | What we can do"
    ),
    "quotes": (
        "Quotes | Quote | Customer quotes | Customer quote | User quotes | User quote | Saying | Says | Say | "
        "Verbatims | Verbatim | What they say | Voice of customer | Voice of the customer | VoC | Customer voice | "
        "Testimonials | Customer comments | Interview quotes | Direct quotes | What customers say | "
        "Verbatim quotes | Verbatim quotes from interviews"
    ),
    "frontstage": (
        "Frontstage | Front stage | Frontstage actions | Front-stage interactions | Onstage | Onstage actions | "
        "Frontstage interactions | Employee actions | Staff actions | Visible | Visible actions | Visible contact | "
        "Visible employee actions | Front office | Front-line staff | Frontline actions | Contact employee actions | "
        "Line of visibility above | Provider actions | Agent actions"
    ),
    "physical_evidence": (
        "Physical evidence | Tangibles | Physical evidences | Artifacts | Artefacts | Props | Objects | Materials | "
        "Tangible evidence | Physical props"
    ),
    "backstage": (
        "Backstage | Back stage | Backstage actions | Backstage processes | Backstage interactions | "
        "Support processes | Support process | Supporting processes | Invisible | Invisible actions | "
        "Internal processes | Internal actions | Behind the scenes | Back office | Back-office | Offstage | "
        "Company actions | Company activities | Internal activities | Business processes | Business activities | "
        "Organizational activities | What we do | Our actions | Brand actions | Internal process | "
        "Business process | Support activities"
    ),
    "systems": (
        "Systems | System | IT systems | Technology | Technologies | Supporting systems | Tools | Tool | "
        "Tech stack | Software | Applications | Platforms and systems | Support systems | Systems used | "
        "Tools and systems | Backend systems | Enablers | Data systems | Infrastructure | IT"
    ),
    "metrics": (
        "Metrics | Metric | KPI | KPIs | Key metrics | Key metric | Success metrics | Success metric | Measures | "
        "Measure | Key performance indicators | Key performance indicator | Success criteria | Measures of success | "
        "Measure of success | Measurement | Measurements | Performance indicators | Indicators | "
        "Performance metrics | CX metrics | Business metrics | Customer metrics | Goal metrics | North star metric | "
        "KPIs and metrics | Metrics to track | How we measure | Success indicators | OKR | OKRs | Success KPI | "
        "Success KPIs"
    ),
    "metrics~": "Analytics | Conversion | Conversion rate | Data | Numbers",
    "ratings": "Ratings | Rating | Marks | Evaluation",
    "ratings:importance": (
        "Importance | Importance score | Customer impact | Importance to customer | Importance for customer | "
        "Importance rating | Importance level | Significance | Relevance | Weight | Moment importance | "
        "How important | Stage importance | Criticality of the moment"
    ),
    "ratings:satisfaction": (
        "Satisfaction | Customer satisfaction | Satisfaction score | Satisfaction level | Satisfaction rating | "
        "User satisfaction | Level of satisfaction | Experience rating | Experience score | Experience quality | "
        "Customer experience score | Quality of experience"
    ),
    "ratings:severity": (
        "Severity | Pain severity | Severity level | Severity of pain | Criticality | Critical level | Pain level | "
        "Level of pain | Impact of pain | Problem severity | Severity rating"
    ),
    "ratings:frequency": "Frequency | How often | Pain frequency | Frequency of the problem",
    "ratings:effort": (
        "Effort | Customer effort | Effort score | Effort level | Level of effort | Implementation effort | Ease | "
        "Ease of use | Complexity"
    ),
    "ratings:impact": "Impact | Business impact | Impact level | Expected impact | Impact score | Value to business",
    "ratings:priority": "Priority | Improvement priority | Priority level | Priorities | Priority score | Urgency",
    "ratings:score": "Score | Scores | Points | Emotional score | Stage score | Mood score",
    "comments": (
        "Comments | Comment | Notes | Note | Remarks | Remark | Additional notes | Cross-check notes | "
        "Mapping note | Observations | Annotation | Annotations | Other notes | Facilitator notes | Open issues"
    ),
    "owners": (
        "Owners | Owner | Owner of the stage | Responsible | Responsibility | Responsibilities | Responsible team | "
        "Responsible teams | Team responsible | Responsible department | Responsible person | Person responsible | "
        "Teams involved | Team involved | Departments | Department | Departments involved | Internal owner | "
        "Internal owners | Internal ownership | Ownership | Stage owner | Task owner | Touchpoint owner | "
        "Process owner | Accountable | Accountability | Who is responsible | Who owns it | Team | Teams | "
        "Stakeholders | Stakeholder | Internal stakeholders | Business owner | Owner team | RACI | Assignee | "
        "Assigned to | People involved"
    ),
    "duration": (
        "Duration | Time | Timing | Timeline | Time frame | Timeframe | Time spent | How long | Length | "
        "Time needed | Time required | Average time | Time to complete | Length of stage | Stage duration | "
        "Lead time | Days | Period | Waiting time | Time on task | Estimated time | Est. time | Expected duration"
    ),
    "status": (
        "Status | State of work | Progress | Size | Implementation status | Stage status | Current status | "
        "Idea status | Done"
    ),
    "personas": (
        "Personas | Persona | Actors | Actor | Roles | Role | Who | Primary user | Other actors | Who is involved | "
        "User role | Users involved | Customer type | User type | Audience | Who job title | User | Customer | "
        "Target persona | Persona name | Participants | Actors involved"
    ),
    "segments": (
        "Segments | Segment | Customer segment | Customer segments | Target segment | Target audience | "
        "Audience segment | User segment | User segments | Target group"
    ),
    "messages": (
        "Messages | Message | Key messages | Key message | Marketing message | Messaging | Content | Contents | "
        "Content type | Content ideas | Content needs | Communication | Communications | Marketing content | "
        "Advertising message | Communication message | What the user sees | What they see | Copy | Offer | Offers"
    ),
    "system_response": (
        "System response | System responses | System reaction | System actions | System behaviour | "
        "System behavior | System feedback | Response of the system | App response | Interface response"
    ),
    "experience": (
        "Current experience | Customer experience | As-is experience | User experience | Experience today | "
        "Actual experience"
    ),
    "experience~": "Experience | Current state | As is",
    "future_experience": (
        "Future experience | Target experience | Future state | To-be experience | Improved experience"
    ),
    "future_experience~": "To be",
    "evidence": (
        "Evidence | Source | Sources | Data source | Data sources | Research evidence | Proof | Research data | "
        "Research findings | Findings | Evidence source | Research source | Customer research | Insight source"
    ),
    "context": "Context | Situation | Context of use | Circumstances | Environment | Setting | Scenario | Use context",
    "devices": "Devices | Device | Device used | Which device | Hardware",
    "insights": (
        "Insights | Insight | Key insights | Key insight | Customer insights | Learnings | Takeaways | "
        "Key takeaways | Key learnings | Research insights"
    ),
    "moments_of_truth": (
        "Moments of truth | Moment of truth | MOT | Key moments | Critical moments | Moments that matter | "
        "Critical points | Make or break moments"
    ),
    "customers": "Number of customers | Customers | Visitors | Number of users | Volume | Traffic | Customer count",
    "medium": "Online / offline | Online or offline | Medium of contact | Online/offline touchpoint",
    "control": (
        "Controllable | Controllability | Control | Controllable or not | Under our control | Owned / earned / paid"
    ),
}

HEADERS = {
    "phase": (
        "Phase | Phases | Stage | Stages | Journey stage | Journey stages | Journey phase | Journey phases | "
        "Journey step | Canvas phase | Customer journey stage | Customer journey stages | Customer journey phase | "
        "Stage of journey | Stages of journey | Stage name | Phase name | Buying stage | Buyer stage | "
        "Buyer journey stage | Funnel stage | Funnel stages | Funnel | Sales funnel | Lifecycle stage | "
        "Customer lifecycle | Lifecycle | Lifecycle phase | User journey stage | Stage of the customer journey | "
        "Customer stage | Experience stage | Experience phase | Service phase | Service stage | Decision stage | "
        "Stage of awareness | AIDA | AIDA stage | Milestone | Milestones | Chapter | Chapters | Stage / phase | "
        "Period of the journey"
    ),
    "step": (
        "Step | Steps | Sub-step | Sub-steps | Substep | Substeps | Sub-stage | Sub-stages | Substage | Sub-phase | "
        "Sub-phases | Subphase | Canvas steps | Canvas step | Step name | Journey steps | Step title | Step no | "
        "Step number | Step # | Moment | Moments | Micro steps | Micro-step | Scene | Scenes | Screen"
    ),
    "step~": (
        "Little jobs | Micro jobs | Little micro jobs | Customer steps | User steps | Task | Tasks | "
        "Job step | Activity | Activities | Action | Event | Touchpoint"
    ),
    "phase~": "Journey | Job | Big job | Goal | Process | Level | Section",
}

FACTS = {
    "persona": (
        "Persona | Personas | Customer persona | User persona | Persona name | Actor | Who | Character | Customer | "
        "User | Buyer persona | Primary persona | Hero | Who is calling | Who is it about | Who it is about | "
        "Whose journey | Whose journey is it | About whom | Main character | Our hero"
    ),
    "scenario": (
        "Scenario | User scenario | Use case | Situation | Story | User story | Journey scenario | Context | "
        "Call type | Type of call | What it is about | What is it about | Topic | Subject of the call"
    ),
    "scope": "Scope | Scope of the map | Journey scope | From to | Boundaries",
    "purpose": "Purpose | Purpose of the map | Map purpose | Objective of the map | Why this map | Reason for the map",
    "trigger": "Trigger | Journey trigger | Starting point | Triggering event | What starts it",
    "customer_goal": (
        "Customer goal | Goal | User goal | Goals | Customer goals | User goals | Task | Job to be done | JTBD | "
        "Main goal | Goals and expectations | Expectations and goals | Overall goal | Primary goal | Wants | "
        "What they want | What she wants | What he wants | Purpose of visit | Purpose of the visit | "
        "Reason for the visit | Reason for the call | Reason for calling"
    ),
}

MORE_FACTS = {
    "title": "Title | Map title | Journey name | Map name | Name of the map | Project | Project name | Journey title",
    "segment": "Segment | Customer segment | Target segment | Target audience | Target group",
    "business_goals": (
        "Business goals | Business goal | Company goal | Company goals | Business objective | Business objectives | "
        "We want | Our goal | Our goals | What we want"
    ),
    "metrics": "KPI | KPIs | Metrics | Key metrics | Success metrics",
    "state": (
        "State | Map state | Version of the journey | As-is / to-be | Current or future state | Journey state | "
        "Map type"
    ),
    "version": "Version | Version no | Version number | Revision | Rev",
    "date": (
        "Date | Created | Created on | Date created | Updated | Last updated | Last update | Last modified | As of | "
        "Date of the map | Revision date"
    ),
    "review_date": "Next review | Review date | To be reviewed",
    "authors": (
        "Authors | Author | Team | Created by | Made by | Prepared by | Owner | Map owner | Designer | Facilitator | "
        "Facilitators | Participants | Project team | Contributors | Compiled by | Filled by | Filled in by | "
        "Written by | Drawn by | Drawn up by | Shadowed by | Observed by | Interviewed by | Mapped by | "
        "Author of the map"
    ),
    "audience": "Audience of the map | For whom | Readers",
    "company": (
        "Company | Product | Brand | Organisation | Organization | Service | Client | Company name | Product name"
    ),
}

PERSONA = {
    "name": "Name | Persona name | Full name | First name | Persona",
    "age": "Age | Age range | Age group | Years old",
    "sex": "Gender | Sex",
    "occupation": (
        "Occupation | Job | Job title | Profession | Position | Employment | Work title | "
        "What they do for a living | What they do | What she does | What he does | Does for a living"
    ),
    "role": "Role | Persona role | Role in the purchase | Archetype | Type",
    "quote": "Quote | Motto | Slogan | Typical quote | Tagline | In their own words | Favourite quote",
    "story": "Story | Bio | Biography | About | Background | Description | Short bio | Profile | Scenario | Narrative",
    "segment": "Segment | Customer segment",
    "ethnicity": "Ethnicity | Ethnic group",
    "citizenship": "Nationality | Citizenship",
    "marital_status": "Marital status | Relationship status | Relationship | Civil status",
    "family": "Family | Family status | Children | Kids | Household | Family size",
    "income": "Income | Income level | Monthly income | Annual income | Salary | Household income | Earnings",
    "country": "Country",
    "residence": (
        "Location | Lives in | Residence | City | Place of residence | Home town | Hometown | Address | "
        "Where they live | From | Where from"
    ),
    "home": "Home | Housing | Living situation | Accommodation",
    "work": "Work | Workplace | Company | Employer | Place of work | Work style",
    "travel_routes": "Travel routes | Commute | Routes",
    "interests": "Interests | Interest | Interested in | Passions",
    "hobbies": "Hobbies | Hobby | Free time | Leisure",
    "values": "Values | Beliefs | What matters | Core values | Priorities",
    "lifestyle": (
        "Lifestyle | Life style | Way of life | A day in the life | Personality | Character | Traits | "
        "Personality traits"
    ),
    "patterns": "Behaviour | Behavior | Behaviours | Behaviors | Habits | Behavior patterns | Daily routine | Routine",
    "in_domain": "Domain experience | Experience in the domain | Expertise",
    "towards_product": "Attitude to the product | Attitude | Product usage | Usage | Relationship with the brand",
    "online": "Online behaviour | Online behavior | Internet use | Internet usage | Digital behaviour | Media use",
    "sites": "Sites | Websites | Favourite sites | Favorite websites | Sources of information | Information sources",
    "social_networks": "Social networks | Social media | Social networks used | Preferred social media",
    "purchase_habits": (
        "Shopping habits | Buying habits | Purchase habits | Shopping preference | Shopping preferences | "
        "Buying behaviour | Buying behavior | Purchase behavior | Purchase frequency"
    ),
    "devices": "Devices | Device | Devices used | Gadgets",
    "systems": "Operating system | Operating systems | OS",
    "services": "Services | Apps | Favourite apps | Favorite apps | Tools | Software used",
    "brands": "Brands | Favourite brands | Favorite brands | Preferred brands | Brand loyalty",
    "opinion_leaders": "Opinion leaders | Influencers | Influences | Influenced by | Who influences them | Role models",
    "motivations": (
        "Motivations | Motivation | Main motivation | Motivators | Drivers | Motives | Key motivations | "
        "Main purchase factors | Purchase factors"
    ),
    "frustrations": (
        "Frustrations | Frustration | Pain points | Pain point | Pains | Problems | Challenges | Struggles | "
        "Difficulties | Main frustration"
    ),
    "needs": "Needs | Need | Customer needs | User needs | Wants | Wants and needs | Needs and wants",
    "goals": (
        "Goals | Goal | Primary goal | Main goal | Detailed goals | Objectives | Tasks | Jobs to be done | "
        "Secondary goal | Dream | Dreams"
    ),
    "fears": "Fears | Fear | Worries | Concerns | Anxieties",
    "hesitations": "Hesitations | Doubts | Objections | Barriers",
    "questions": "Questions | Typical questions",
    "attributes": (
        "Nickname | Education | Skills | Tech skills | Technical skills | Tech savviness | Digital literacy | "
        "Price sensitivity | Research method | Product comparison | Preferred content | Language | Languages | "
        "Experience | Preferred channels | Channels | Budget | Decision criteria | Expectations | Generation | "
        "Religion | Phone | Email | Favourite products | Device type | Photo | Picture | Avatar | Demographics | "
        "Psychographics | Basic info | Mood | Accessibility needs | Disability | Customer since | Loyalty | "
        "Seniority | Industry | Company size | Which device | Which mood | With who | Where | When | Likes | Loves | "
        "Dislikes | Hates"
    ),
}

STAGES = {
    "awareness": (
        "Awareness | Attention | Aware | Become aware | Discover | Discovery | Discovering | See | Attract | "
        "Brand awareness | Problem awareness | Need recognition | Recognition | Problem recognition | Trigger | "
        "Reach | Inspiration | Learn about it | First contact | Notice | Get to know | Realise the need | "
        "Realize the need | Hear about it"
    ),
    "interest": (
        "Interest | Interested | Research | Researching | Consider | Consideration | Exploration | Explore | "
        "Search | Searching | Information search | Learn | Learning | Engage | Engagement | Information | Browsing | "
        "Browse | Looking around | Solution awareness | Inquiry | Enquiry"
    ),
    "desire": (
        "Desire | Evaluation | Evaluate | Compare | Comparison | Comparing | Choice | Choose | Choosing | "
        "Selection | Select | Preference | Intent | Decide | Decision | Intention | Trial | Try | Negotiation | "
        "Negotiate | Shortlist | Evaluation of alternatives | Decision making | Define and compare"
    ),
    "action": (
        "Action | Purchase | Purchasing | Buy | Buying | Order | Ordering | Conversion | Convert | Checkout | "
        "Payment | Pay | Acquisition | Booking | Book | Sign up | Signup | Sign-up | Registration | Subscribe | "
        "Subscription | Act | Transaction | Purchase decision | Contract | Place order | Placing the order | Deal"
    ),
    "": (
        "Retention | Retain | Loyalty | Loyal | Advocacy | Advocate | Onboarding | Onboard | Use | Usage | Using | "
        "Delivery | Deliver | Receive | Receiving | Waiting for delivery | Wait for delivery | Service | Support | "
        "Customer support | After-sales | After sales | Post-purchase | Post purchase | Aftercare | Renewal | "
        "Renew | Referral | Refer | Review | Feedback | Repeat purchase | Product experience | Experience | Growth | "
        "Expansion | Leave | Churn | Unboxing | Setup | Installation | Activation | Adoption | Share | Recommend | "
        "Return | Refund | Loyalty and advocacy | Delivery and use | Delivery & use | Arrival | Departure | "
        "Check-out | Offboarding | Maintenance | Love | Bond"
    ),
}

PLACEHOLDERS = (
    "- | -- | --- | – | — | … | ... | ? | ?? | ??? | / | // | x | _ | __ | ___ | * | . | , | n/a | na | n.a. | "
    "none | null | tbd | tba | todo | to do | to be done | fill in | fill me in | fill this in | to be defined | "
    "to be added | to be filled | to be determined | not applicable | nil | nothing | lorem ipsum | type here | "
    "your text here | your text | add text | add text here | enter text | enter text here | insert text | "
    "insert text here | text here | write here | click to edit | click to add text | placeholder | sample text | "
    "example text | double click to edit | empty | #n/a | xxx | <text> | [text] | no data | see above | (empty) | "
    "(none)"
)

QUALIFIERS = (
    "customer customers customer's client clients client's user users user's buyer buyers buyer's visitor visitors "
    "guest guests patient patients shopper shoppers consumer consumers persona persona's traveler traveller "
    "passenger student students tenant member members prospect prospects lead subscriber our your their his her the "
    "a an my its main key major top biggest core current currently existing today now typical overall general common "
    "possible potential likely primary secondary stage stages phase phases step steps each every this per list all "
    "here of in on at during for to with by from is are do does did they she he it s we us planned actual "
    "minutes hours "
    "estimated what which"
)

QUESTIONS = {
    "thoughts": "think thinks thinking thought mind wonder wonders wondering",
    "emotions": "feel feels feeling felt mood emotion emotional",
    "quotes": "say says saying",
    "pains": (
        "frustrates frustrated frustrating frustrate annoys annoyed annoying hurts hurt bothers pain pains painful "
        "problem problems difficult difficulties struggle struggles struggling wrong worry worries afraid irritates "
        "suffer"
    ),
    "barriers": (
        "stop stops stopping prevent prevents preventing block blocks blocking hinder hinders hold holds obstacle "
        "obstacles barrier barriers"
    ),
    "ideas": "improve improved improving better move help fix solve changing opportunity opportunities ideas",
    "owners": "responsible owns accountable",
    "metrics": "measure measured metric metrics kpi success successful",
    "channels": "channel channels",
    "duration": "long time",
    "systems": "systems tools technology",
    "expectations": "expect expects expecting expectation expectations hope hopes",
    "questions": "ask asks asking questions",
    "positives": "like likes enjoy enjoys delights works pleased happy love loves",
    "touchpoints": (
        "interact interacts interacting touch touchpoint touchpoints researching meet contact encounter encounters "
        "where"
    ),
    "needs": "need needs require requires",
    "goals": "want wants achieve achieving trying goal goals accomplish looking",
    "backstage": "behind internally backstage",
    "messages": "see sees seeing hear hears message",
    "actions": "do does doing done action actions happen happens happening act steps",
}

SUBJECTS = (
    "customer customers client clients user users buyer buyers visitor visitors guest guests patient patients "
    "persona they consumer consumers shopper shoppers people student students traveler traveller we he she person"
)

ASKING = "what what's which how where who why when whom"

FUTURE = "desired target targeted future ideal to-be tobe intended should"

TOGETHER = "and or vs versus plus"

DURING = "in at during per for of on by"

FIRST_PERSON = "i my me mine i'm"

NEGATIONS = "not don't doesn't isn't"
