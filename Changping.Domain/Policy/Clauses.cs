namespace Changping.Domain.Policy;

/// <summary>The clauses that rules cite without a parameter. Each exists in data/policy; a test holds the two together.</summary>
public static class Clauses
{
    /// <summary>What the programme is for: joint research, products, applications, platforms, teams, conversion.</summary>
    public static readonly Clause Objectives = new("一");

    /// <summary>Range of sending institutions, as a whole.</summary>
    public static readonly Clause SendingInstitutions = new("二（一）");

    /// <summary>985 and 211 universities, double-first-class disciplines, renowned grade-3A hospitals.</summary>
    public static readonly Clause UniversitiesAndHospitals = new("二（一）1");

    /// <summary>National and Beijing research institutes, new-type R&amp;D institutions.</summary>
    public static readonly Clause ResearchInstitutes = new("二（一）2");

    /// <summary>Institutions located in Changping.</summary>
    public static readonly Clause LocatedInChangping = new("二（一）3");

    /// <summary>Internationally renowned institutions.</summary>
    public static readonly Clause InternationallyRenowned = new("二（一）4");

    /// <summary>Political quality, law-abiding, health, dedication.</summary>
    public static readonly Clause PersonalQualities = new("二（二）序");

    /// <summary>Doctorate or associate senior title.</summary>
    public static readonly Clause DegreeOrTitle = new("二（二）1");

    /// <summary>Two years of work.</summary>
    public static readonly Clause WorkExperience = new("二（二）2");

    /// <summary>Professional ability.</summary>
    public static readonly Clause ProfessionalAbility = new("二（二）3");

    /// <summary>What may be relaxed, and for whom.</summary>
    public static readonly Clause Relaxation = new("二（二）末段");

    /// <summary>Needed and wanted by both sides; Changping's leading industries come first.</summary>
    public static readonly Clause LeadingIndustriesFirst = new("三 序");

    /// <summary>Nominations and the talent pool.</summary>
    public static readonly Clause TalentPool = new("三（一）");

    /// <summary>Company and expert come together.</summary>
    public static readonly Clause Matching = new("三（二）");

    /// <summary>Application, review, filing, establishment: the first half of the same clause.</summary>
    public static readonly Clause Application = new("三（三）");

    /// <summary>Agreement, letters, taking up the post: the second half.</summary>
    public static readonly Clause Appointment = new("三（三）");

    /// <summary>The end of service and its evaluation.</summary>
    public static readonly Clause Evaluation = new("三（四）");

    /// <summary>Medical support for the expert, spouse and children.</summary>
    public static readonly Clause MedicalSupport = new("四（一）1");

    /// <summary>A talent rental flat for who has no housing of their own in Changping.</summary>
    public static readonly Clause HousingSupport = new("四（一）2");

    /// <summary>Subsidy on the cooperation project.</summary>
    public static readonly Clause ProjectSubsidy = new("四（二）1");

    /// <summary>Living allowance.</summary>
    public static readonly Clause LivingAllowance = new("四（二）2");

    /// <summary>Yearly prizes.</summary>
    public static readonly Clause Prizes = new("四（二）3");

    /// <summary>Subsidy on commercialisation.</summary>
    public static readonly Clause Commercialisation = new("四（二）4");

    /// <summary>One subsidised project in a service period, one vice-president a project.</summary>
    public static readonly Clause OneSubsidyOneExpert = new("四（二）5");

    /// <summary>The yearly appropriation.</summary>
    public static readonly Clause Budget = new("五（一）2");

    /// <summary>Keeping in contact with those who serve: thinking, work, life; working conditions.</summary>
    public static readonly Clause Contact = new("五（二）");

    /// <summary>Two years of service, and extensions.</summary>
    public static readonly Clause ServicePeriod = new("六（一）2");

    /// <summary>The committee interprets; its settings rest on it.</summary>
    public static readonly Clause Interpretation = new("六（二）1");

    /// <summary>From when, and for how long, the policy is in force.</summary>
    public static readonly Clause InForce = new("六（二）2");
}
