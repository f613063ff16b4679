using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Funds;

/// <summary>
/// 四（二）: one kind of public money. What it is called, whom it pays, what is due of it and whether a grant of it is owed still is asked here and
/// nowhere else; each kind answers from a <see cref="FundingCase"/>.
/// </summary>
public abstract class Instrument
{
    /// <summary>In the order of the clauses. A class is found by itself: a new kind of money is one file here (ADR 0034).</summary>
    public static readonly IReadOnlyList<Instrument> All =
    [
        .. from type in typeof(Instrument).Assembly.GetTypes()
           where type.IsSubclassOf(typeof(Instrument))
           let kind = (Instrument)Activator.CreateInstance(type, nonPublic: true)!
           orderby kind._place
           select kind,
    ];

    public static readonly ProjectSubsidy ProjectSubsidy = All.OfType<ProjectSubsidy>().Single();
    public static readonly LivingAllowance LivingAllowance = All.OfType<LivingAllowance>().Single();
    public static readonly Prize Prize = All.OfType<Prize>().Single();
    public static readonly CommercialisationSubsidy Commercialisation = All.OfType<CommercialisationSubsidy>().Single();

    private readonly int _place;
    private readonly string _name;

    /// <param name="place">Among all, from 1.</param>
    private protected Instrument(int place, string code, string name, string shortName, ClauseKey clause, bool paysExpert) =>
        (_place, Code, _name, ShortName, Clause, PaysExpert) = (place, code, name, shortName, clause, paysExpert);

    /// <summary>As the database and the addresses of pages have it; never changed.</summary>
    public string Code { get; }

    /// <summary>In numbers of batches: 2026-生补-003.</summary>
    public string ShortName { get; }

    public ClauseKey Clause { get; }

    /// <summary>True where the expert is paid personally, false where the host enterprise is.</summary>
    public bool PaysExpert { get; }

    /// <summary>The numbers of the policy that it reckons with.</summary>
    public abstract IReadOnlyList<ParameterKey> Parameters { get; }

    /// <summary>What of a case its answers rest on besides the project and the appointment.</summary>
    public abstract FundingFacts RestsOn { get; }

    /// <summary>Two persons award it outside a batch; nothing of it is reckoned.</summary>
    public virtual bool IsAwarded => false;

    /// <exception cref="KeyNotFoundException">No instrument has the code.</exception>
    public static Instrument Named(string code) =>
        TryParse(code, out var found) ? found : throw new KeyNotFoundException($"No instrument has the code {code}.");

    public static bool TryParse(string? code, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Instrument? instrument) =>
        (instrument = All.FirstOrDefault(candidate => candidate.Code == code)) is not null;

    /// <summary>Among all, by the order of the clauses; from 0.</summary>
    public int Order => _place - 1;

    public string ChineseName() => _name;

    /// <summary>Which of several: 第 4 个服务月, 第 2 期（共 3 期）; null where there is only one.</summary>
    /// <param name="parts">Instalments of a subsidy; else 1.</param>
    public abstract string? Ordinal(int sequence, int parts);

    /// <summary>What is paid for, as a line of a batch and its register say it.</summary>
    /// <param name="title">Of the project.</param>
    public abstract string Describe(string title, DateOnly serviceStart, int sequence, int parts, Calculation? calculation);

    /// <summary>What a project may have of it at most, all its live grants together and less what came back.</summary>
    /// <exception cref="PolicySilentException">The version fixes none.</exception>
    public abstract Money Cap(PolicyVersion policy, GrantedSum sum);

    /// <summary>What no live grant covers and nobody has to decide any more, payable up to a month; arrears of earlier months included.</summary>
    /// <param name="upTo">Inclusive.</param>
    public virtual IEnumerable<Claim> Due(FundingCase of, CalendarMonth upTo) => [];

    /// <summary>What no live grant covers and will become payable if all goes on as it is; nothing where nobody can know it.</summary>
    /// <exception cref="PolicySilentException">The case's own version fixes no amount.</exception>
    public virtual IEnumerable<Claim> Outstanding(FundingCase of) => [];

    /// <summary>
    /// How much of a grant is owed in the end: all of it, or less, and why. What is unpaid and not owed whole lapses; of what was paid the
    /// difference is to be recovered.
    /// </summary>
    public abstract Owing StillOwed(FundingCase of, FundedGrant grant);

    /// <summary>What a grant that is in no payment yet waits for, when it is listed and once more when its batch is approved.</summary>
    /// <returns>Null where nothing of its own stands in its way.</returns>
    public virtual ClaimBlocker? WhyNotYet(FundingCase of, FundedGrant grant) => null;

    /// <summary>Whether a live grant is what the instrument gives for the case.</summary>
    /// <returns>What is wrong, as the end of a sentence that begins with the grant; null where it is right.</returns>
    public string? Verify(FundingCase of, GrantOnFile grant)
    {
        try
        {
            return of.BringsNothingYet
                ? of.IsUnderEarlierRule ? $"核定 {grant.Amount} 元，项目按原办法执行，不产生应付款项" : $"核定 {grant.Amount} 元，登记项目还没有由另一人确认"
                : Differs(of, grant);
        }
        catch (PolicySilentException)
        {
            return $"核定 {grant.Amount} 元，政策对此没有规定";
        }
    }

    public override string ToString() => Code;

    /// <exception cref="PolicySilentException">The case's own version fixes no amount.</exception>
    private protected abstract string? Differs(FundingCase of, GrantOnFile grant);

    private protected static string? Unless(bool right, GrantOnFile grant, Money due) => right ? null : $"核定 {grant.Amount} 元，按政策应为 {due} 元";
}
