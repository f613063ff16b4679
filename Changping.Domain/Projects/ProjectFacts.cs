using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>What is known of a project.</summary>
public sealed record ProjectFacts
{
    public required string Title { get; init; }

    public required ProjectField Field { get; init; }

    /// <summary>The project cost as applied for, from establishment on as approved; reading 0001 says what counts.</summary>
    public required Money TotalCost { get; init; }

    /// <summary>一: what the two want to reach together, one of a kind at most; empty where nothing was stated.</summary>
    public IReadOnlyList<GoalTarget> Goals { get; init; } = [];

    public string? FilingNumber { get; init; }

    public DateOnly? FiledOn { get; init; }

    public string? Remark { get; init; }
}

/// <summary>三（三）: what company, sending institution and expert agree on.</summary>
/// <param name="SignedOn">The day of the last signature; the agreement holds from it.</param>
/// <param name="Post">六（一）1: usually vice-president for technology or deputy head of the R&amp;D centre.</param>
/// <param name="ServiceStart">The first day of service; it counts.</param>
/// <param name="Management">How the expert is managed.</param>
/// <param name="IntellectualProperty">Whom results belong to.</param>
public sealed record AgreementTerms(
    DateOnly SignedOn, string EnterpriseSignatory, string InstitutionSignatory, string ExpertSignatory,
    string Post, DateOnly ServiceStart, string Management, string IntellectualProperty)
{
    /// <summary>Null where the company signed on the day of the agreement.</summary>
    public DateOnly? EnterpriseSignedOn { get; init; }

    /// <summary>Null where the sending institution signed on the day of the agreement.</summary>
    public DateOnly? InstitutionSignedOn { get; init; }

    /// <summary>Null where the expert signed on the day of the agreement.</summary>
    public DateOnly? ExpertSignedOn { get; init; }

    /// <summary>What is attached, a line each; null for nothing.</summary>
    public string? Attachments { get; init; }

    public IReadOnlyList<string> AttachmentLines => (Attachments ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <exception cref="RuleViolationException">Something of it is missing, or somebody signed after the day of the agreement; the message names
    /// it.</exception>
    public void RequireComplete()
    {
        foreach (var (text, name) in ((string, string)[])
            [
                (EnterpriseSignatory, "企业签字人"), (InstitutionSignatory, "推荐单位签字人"), (ExpertSignatory, "专家签字人"),
                (Post, "聘任岗位"), (Management, "专家管理模式"), (IntellectualProperty, "知识产权成果归属"),
            ])
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                throw new RuleViolationException(Clauses.Appointment, $"协议须由三方签字并写明岗位、管理模式和知识产权归属；请填写{name}");
            }
        }

        foreach (var (day, party) in ((DateOnly?, string)[])[(EnterpriseSignedOn, "企业"), (InstitutionSignedOn, "推荐单位"), (ExpertSignedOn, "专家")])
        {
            if (day > SignedOn)
            {
                throw new RuleViolationException(Clauses.Appointment, $"协议签订日期（{SignedOn:yyyy-MM-dd}）是最后一方签字的日期，{party}签字日期（{day:yyyy-MM-dd}）不能晚于它");
            }
        }
    }
}

/// <summary>One of the two letters of 三（三）.</summary>
/// <param name="Number">As printed on it.</param>
public sealed record AppointmentLetter(string Number, DateOnly IssuedOn);
