using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Projects;

/// <summary>What whoever imports a row of 合作项目登记表 should see; no reason to refuse it.</summary>
internal static class ProjectNotes
{
    public static IReadOnlyList<RowNote> Of(
        int number, ProjectRow row, HostEnterprise enterprise, bool isPooled, PolicyVersion policy, IReadOnlyList<RowNote> notes)
    {
        var all = new List<RowNote>(notes);
        if (row.Enterprise is { } name && InstitutionName.Fold(name) != InstitutionName.Fold(enterprise.Name))
        {
            all.Add(new RowNote(number, ProjectsRegister.Enterprise.Name, $"该代码登记的企业是“{enterprise.Name}”，以登记为准。"));
        }

        if (!isPooled)
        {
            all.Add(new RowNote(number, ProjectsRegister.Expert.Name, $"该专家尚未入人才库（{policy.Cite(Clauses.TalentPool)}），请补办入库。"));
        }

        if (row.Facts.FiledOn > row.EstablishedDay)
        {
            all.Add(new RowNote(number, ProjectsRegister.FiledOn.Name, $"备案日期晚于立项日期；按{policy.Cite(Clauses.Appointment)}应先备案后立项，请核对。"));
        }

        if (policy.IssuedOn is { } issued && row.EstablishedDay < issued)
        {
            all.Add(new RowNote(number, ProjectsRegister.EstablishedOn.Name, $"早于政策印发日（{issued:yyyy-MM-dd}），按原办法执行，不产生应付款项。"));
        }

        if (row.SignedOn is null)
        {
            all.Add(new RowNote(number, ProjectsRegister.SignedOn.Name, "未填协议签订日期；已上岗的以服务起始日登记，请补录。"));
        }

        if (policy.IsProvisional)
        {
            all.Add(new RowNote(number, ProjectsRegister.EstablishedOn.Name, PolicyBook.ProvisionalNote + "。"));
        }

        return all;
    }

    /// <summary>Item by item what becomes of money that the bank sent back: the old calculation, and of the subsidy the new one.</summary>
    public static IEnumerable<RowNote> OfReturned(int number, ProjectRow row, PolicyVersion policy, IReadOnlyList<Grant> returned) =>
        from grant in returned
        let anew = grant.Instrument == Instrument.ProjectSubsidy && !policy.IsProvisional
            ? $"：{ProjectSubsidy.Compute(row.Facts.TotalCost, row.Facts.Field, policy, row.EstablishedDay).Explanation}" : ""
        select new RowNote(number, ProjectsRegister.Cost.Name,
            $"退汇的{grant.Instrument.ChineseName()} {grant.Amount} 元（{grant.Calculation.Explanation}）将撤回，由另一人确认更正后重新核定{anew}。");
}
