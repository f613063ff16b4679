namespace Changping.Domain.Policy;

/// <summary>The clauses that rules cite. Every version of the policy says which number it prints for each.</summary>
public static class Clauses
{
    private static readonly List<ClauseKey> Known = [];

    /// <summary>What the programme is for: joint research, products, applications, platforms, teams, conversion.</summary>
    public static readonly ClauseKey Objectives = Key("objectives");

    /// <summary>Range of sending institutions, as a whole.</summary>
    public static readonly ClauseKey SendingInstitutions = Key("sending-institutions");

    /// <summary>985 and 211 universities, double-first-class disciplines, renowned grade-3A hospitals.</summary>
    public static readonly ClauseKey UniversitiesAndHospitals = Key("universities-and-hospitals");

    /// <summary>National and Beijing research institutes, new-type R&amp;D institutions.</summary>
    public static readonly ClauseKey ResearchInstitutes = Key("research-institutes");

    /// <summary>Institutions located in Changping.</summary>
    public static readonly ClauseKey LocatedInChangping = Key("located-in-changping");

    /// <summary>Internationally renowned institutions.</summary>
    public static readonly ClauseKey InternationallyRenowned = Key("internationally-renowned");

    /// <summary>Political quality, law-abiding, health, dedication.</summary>
    public static readonly ClauseKey PersonalQualities = Key("personal-qualities");

    /// <summary>Doctorate or associate senior title.</summary>
    public static readonly ClauseKey DegreeOrTitle = Key("degree-or-title");

    /// <summary>Two years of work.</summary>
    public static readonly ClauseKey WorkExperience = Key("work-experience");

    /// <summary>Professional ability.</summary>
    public static readonly ClauseKey ProfessionalAbility = Key("professional-ability");

    /// <summary>What may be relaxed, and for whom.</summary>
    public static readonly ClauseKey Relaxation = Key("relaxation");

    /// <summary>Needed and wanted by both sides; Changping's leading industries come first.</summary>
    public static readonly ClauseKey LeadingIndustriesFirst = Key("leading-industries-first");

    /// <summary>Nominations and the talent pool.</summary>
    public static readonly ClauseKey TalentPool = Key("talent-pool");

    /// <summary>Company and expert come together.</summary>
    public static readonly ClauseKey Matching = Key("matching");

    /// <summary>Application, review, filing, establishment: the first half of the same clause.</summary>
    public static readonly ClauseKey Application = Key("application");

    /// <summary>Agreement, letters, taking up the post: the second half.</summary>
    public static readonly ClauseKey Appointment = Key("appointment");

    /// <summary>The end of service and its evaluation.</summary>
    public static readonly ClauseKey Evaluation = Key("evaluation");

    /// <summary>Medical support for the expert, spouse and children.</summary>
    public static readonly ClauseKey MedicalSupport = Key("medical-support");

    /// <summary>A talent rental flat for who has no housing of their own in Changping.</summary>
    public static readonly ClauseKey HousingSupport = Key("housing-support");

    /// <summary>Subsidy on the cooperation project.</summary>
    public static readonly ClauseKey ProjectSubsidy = Key("project-subsidy");

    /// <summary>Living allowance.</summary>
    public static readonly ClauseKey LivingAllowance = Key("living-allowance");

    /// <summary>Yearly prizes.</summary>
    public static readonly ClauseKey Prizes = Key("prizes");

    /// <summary>Subsidy on commercialisation.</summary>
    public static readonly ClauseKey Commercialisation = Key("commercialisation");

    /// <summary>One subsidised project in a service period, one vice-president a project.</summary>
    public static readonly ClauseKey OneSubsidyOneExpert = Key("one-subsidy-one-expert");

    /// <summary>The yearly appropriation.</summary>
    public static readonly ClauseKey Budget = Key("budget");

    /// <summary>Keeping in contact with those who serve: thinking, work, life; working conditions.</summary>
    public static readonly ClauseKey Contact = Key("contact");

    /// <summary>Two years of service, and extensions.</summary>
    public static readonly ClauseKey ServicePeriod = Key("service-period");

    /// <summary>The committee interprets; its settings rest on it.</summary>
    public static readonly ClauseKey Interpretation = Key("interpretation");

    /// <summary>From when, and for how long, the policy is in force.</summary>
    public static readonly ClauseKey InForce = Key("in-force");

    /// <summary>All of them: a version that lacks one is refused.</summary>
    public static IReadOnlyList<ClauseKey> All => Known;

    private static ClauseKey Key(string name)
    {
        var key = new ClauseKey(name);
        Known.Add(key);
        return key;
    }
}
