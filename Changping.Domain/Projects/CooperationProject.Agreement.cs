using Changping.Domain.Policy;

namespace Changping.Domain.Projects;

/// <summary>三（三）, the agreement of the three and the two letters.</summary>
public sealed partial class CooperationProject
{
    public DateOnly? AgreementSignedOn { get; private set; }

    /// <summary>Null before it is signed, and for a registered project whose terms the system does not have.</summary>
    public AgreementTerms? Agreement { get; private set; }

    /// <summary>From 1; each amendment raises it. 0 before it is signed.</summary>
    public int AgreementVersion { get; private set; }

    public AppointmentLetter? DistrictLetter { get; private set; }

    public AppointmentLetter? EnterpriseLetter { get; private set; }

    /// <summary>Of a registered project: the terms are not in the system.</summary>
    /// <exception cref="RuleViolationException">Not in the table of states, or before establishment.</exception>
    public void SignAgreement(DateOnly on)
    {
        RequireAfterEstablishment(on);
        Move(ProjectAction.SignAgreement);
        (AgreementSignedOn, AgreementVersion) = (on, 1);
    }

    /// <param name="startMonths">As of <see cref="CommitteeSettings.ServiceStartMonths"/>.</param>
    /// <exception cref="RuleViolationException">Not in the table of states, before establishment, incomplete, or a first day of service that cannot
    /// be.</exception>
    public void SignAgreement(AgreementTerms terms, int startMonths)
    {
        ProjectLifecycle.Require(State, ProjectAction.SignAgreement);
        terms.RequireComplete();
        RequireAfterEstablishment(terms.SignedOn);
        RequireServiceStart(terms.ServiceStart, terms.SignedOn, startMonths);
        SignAgreement(terms.SignedOn);
        Agreement = terms;
    }

    /// <summary>Reading 0028: nobody serves before the agreement, or begins long after the establishment; of a registered project the second is
    /// history.</summary>
    /// <exception cref="RuleViolationException">Names the days between which service may begin.</exception>
    public void RequireServiceStart(DateOnly start, DateOnly? signedOn, int startMonths)
    {
        if (start < signedOn)
        {
            throw new RuleViolationException(Clauses.Appointment, $"服务起始日 {start:yyyy-MM-dd} 早于协议签订日期 {signedOn:yyyy-MM-dd}，应在该日或之后");
        }

        if (!IsRegistered && start > EstablishedDay.AddMonths(startMonths))
        {
            throw new RuleViolationException(Clauses.Appointment,
                $"服务起始日 {start:yyyy-MM-dd} 晚于立项（{EstablishedDay:yyyy-MM-dd}）后 {startMonths} 个月，应在 {EstablishedDay.AddMonths(startMonths):yyyy-MM-dd} 或之前");
        }
    }

    /// <summary>A changed agreement is a new version; post and first day of service stay, which the appointment has.</summary>
    /// <exception cref="RuleViolationException">Not in the table of states, incomplete, or signed before the version that it changes.</exception>
    public void AmendAgreement(AgreementTerms terms, string? reason)
    {
        ProjectLifecycle.Require(State, ProjectAction.AmendAgreement);
        RequireReason(ProjectAction.AmendAgreement, reason);
        terms.RequireComplete();
        if ((Agreement?.SignedOn ?? AgreementSignedOn) is { } last && terms.SignedOn < last)
        {
            throw new RuleViolationException(Clauses.Appointment, $"变更后的协议签订日期早于现行协议（第 {AgreementVersion} 版，{last:yyyy-MM-dd}），应在该日或之后");
        }

        if (Agreement is { } known && (known.Post, known.ServiceStart) != (terms.Post, terms.ServiceStart))
        {
            throw new RuleViolationException(Clauses.Appointment, "岗位和服务起始日不能由协议变更改动；请先更正聘任");
        }

        // The day that the subsidy became payable is that of the first agreement.
        (Agreement, AgreementVersion) = (terms, AgreementVersion + 1);
    }

    /// <param name="action">Which of the two.</param>
    /// <exception cref="RuleViolationException">Not in the table of states, issued already, or before the agreement.</exception>
    public void IssueLetter(ProjectAction action, AppointmentLetter letter)
    {
        RequireLetterOpen(action, letter.IssuedOn);
        if (string.IsNullOrWhiteSpace(letter.Number))
        {
            throw new RuleViolationException(Clauses.Appointment, "请填写聘书编号");
        }

        if (action == ProjectAction.IssueDistrictLetter)
        {
            DistrictLetter = letter;
        }
        else
        {
            EnterpriseLetter = letter;
        }
    }

    /// <exception cref="RuleViolationException">Not in the table of states, issued already, or before the agreement.</exception>
    public void RequireLetterOpen(ProjectAction action, DateOnly on)
    {
        ProjectLifecycle.Require(State, action);
        var known = action == ProjectAction.IssueDistrictLetter ? DistrictLetter : EnterpriseLetter;
        if (known is not null)
        {
            throw new RuleViolationException(Clauses.Appointment, $"已于 {known.IssuedOn:yyyy-MM-dd} 颁发（{known.Number}），不能重复颁发");
        }

        if (on < AgreementSignedOn)
        {
            throw new RuleViolationException(Clauses.Appointment, $"颁发日期早于协议签订日期（{AgreementSignedOn:yyyy-MM-dd}）");
        }
    }

    private void RequireAfterEstablishment(DateOnly on)
    {
        if (on < EstablishedOn)
        {
            throw new RuleViolationException(Clauses.Appointment, $"协议签订日期 {on:yyyy-MM-dd} 早于立项日期 {EstablishedOn:yyyy-MM-dd}，应立项后签订");
        }
    }
}
