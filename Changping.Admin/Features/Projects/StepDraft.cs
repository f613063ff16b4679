using Changping.Admin.Features.Projects.Steps;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <summary>What a person has entered for a step so far.</summary>
public sealed class StepDraft
{
    public DateOnly? On { get; set; }

    public string? Number { get; set; }

    public string EnterpriseSignatory { get; set; } = "";

    public string InstitutionSignatory { get; set; } = "";

    public string ExpertSignatory { get; set; } = "";

    /// <summary>Null for the day of the agreement.</summary>
    public DateOnly? EnterpriseSignedOn { get; set; }

    /// <inheritdoc cref="EnterpriseSignedOn"/>
    public DateOnly? InstitutionSignedOn { get; set; }

    /// <inheritdoc cref="EnterpriseSignedOn"/>
    public DateOnly? ExpertSignedOn { get; set; }

    public string Post { get; set; } = "科技副总";

    public DateOnly? ServiceStart { get; set; }

    public string Management { get; set; } = "人事关系保留在推荐单位，企业聘任、按约定时间到岗，双方共同考核";

    public string IntellectualProperty { get; set; } = "合作期间产生的成果由三方共有，转化收益按出资和贡献另行约定";

    /// <summary>A line each.</summary>
    public string Attachments { get; set; } = "";

    internal static StepDraft For(ProjectAction action, ProjectView view, DateOnly today)
    {
        var draft = new StepDraft
        {
            On = action switch
            {
                ProjectAction.EndEarly or ProjectAction.Terminate => null,
                ProjectAction.StartService => view.Appointment?.Start,
                _ => today,
            },
        };
        if (view.Project.Agreement is { } known)
        {
            (draft.EnterpriseSignatory, draft.InstitutionSignatory, draft.ExpertSignatory) =
                (known.EnterpriseSignatory, known.InstitutionSignatory, known.ExpertSignatory);
            (draft.Post, draft.ServiceStart, draft.Management, draft.IntellectualProperty) =
                (known.Post, known.ServiceStart, known.Management, known.IntellectualProperty);
            draft.Attachments = known.Attachments ?? "";
        }
        else
        {
            draft.EnterpriseSignatory = view.Enterprise.ContactPerson ?? "";
            draft.ExpertSignatory = view.Expert.Name;
        }

        return draft;
    }

    /// <summary>For a draft of the agreement: as far as it is entered, and signed by nobody yet.</summary>
    internal AgreementWords Words() => new(EnterpriseSignatory, InstitutionSignatory, ExpertSignatory, Post, Management, IntellectualProperty)
    {
        Attachments = Attachments.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    /// <exception cref="RuleViolationException">A date is missing.</exception>
    internal AgreementTerms Terms() => new(
        On ?? throw new RuleViolationException(Clauses.Appointment, "请填写协议签订日期"),
        EnterpriseSignatory, InstitutionSignatory, ExpertSignatory, Post,
        ServiceStart ?? throw new RuleViolationException(Clauses.Appointment, "请填写服务起始日"), Management, IntellectualProperty)
    {
        EnterpriseSignedOn = EnterpriseSignedOn,
        InstitutionSignedOn = InstitutionSignedOn,
        ExpertSignedOn = ExpertSignedOn,
        Attachments = string.IsNullOrWhiteSpace(Attachments) ? null : Attachments.Trim(),
    };
}
