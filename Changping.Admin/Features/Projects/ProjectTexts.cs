using Changping.Admin.Data.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Appointments;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <summary>The texts of a project in the order of the register's columns.</summary>
internal static class ProjectTexts
{
    public static ProjectFacts Facts(ProjectRow row) => new()
    {
        Title = row.Title,
        Field = row.Field,
        TotalCost = row.TotalCost,
        FilingNumber = row.FilingNumber,
        FiledOn = row.FiledOn,
        Remark = row.Remark,
    };

    public static string?[] Of(CooperationProject project, Appointment? appointment, HostEnterprise enterprise, Expert expert) =>
    [
        project.Facts.Title, enterprise.CreditCode, enterprise.Name, expert.Name, expert.DocumentNumber, project.Facts.Field.ChineseName(),
        project.Facts.TotalCost.ToString(), Day(project.EstablishedOn), project.Facts.FilingNumber, Day(project.Facts.FiledOn),
        Day(project.AgreementSignedOn), appointment?.Post, Day(appointment?.Start), project.Facts.Remark,
    ];

    public static string?[] Of(ProjectRow row) =>
    [
        row.Title, row.EnterpriseCode.Code, row.EnterpriseName, row.ExpertName, row.ExpertDocument.Number, row.Field.ChineseName(),
        row.TotalCost.ToString(), Day(row.EstablishedOn), row.FilingNumber, Day(row.FiledOn),
        Day(row.AgreementSignedOn), row.Post, Day(row.ServiceStart), row.Remark,
    ];

    /// <summary>Names of company and person are looked up by their codes; an agreement's date that the register leaves open stays.</summary>
    public static List<FieldChange> Changes(IReadOnlyList<string?> before, IReadOnlyList<string?> now) =>
        [.. Enumerable.Range(0, now.Count)
            .Where(index => index is not (2 or 3) && before[index] != now[index] && !(index == 10 && now[index] is null))
            .Select(index => new FieldChange(ProjectsRegister.Schema.Columns[index].Name, before[index], now[index]))];

    /// <summary>The first that is more than blanks, width or case, which a cell does not keep; null where there is none.</summary>
    public static FieldChange? Differing(IEnumerable<FieldChange> changes) =>
        changes.FirstOrDefault(change => InstitutionName.Fold(change.Old ?? "") != InstitutionName.Fold(change.New ?? ""));

    private static string? Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : null;
}
