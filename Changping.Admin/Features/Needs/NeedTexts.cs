using System.Globalization;
using Changping.Admin.Data.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Needs;

/// <summary>A need as texts in the order of the register's columns, and back.</summary>
internal static class NeedTexts
{
    /// <summary>What the register says of the company beside its code, and what it leaves open, changes nothing.</summary>
    private const string EnterpriseName = "企业名称", RaisedOn = "提出日期";

    public static NeedFacts Facts(NeedRow row) => new()
    {
        Title = row.Title,
        Field = row.Field,
        Description = row.Description,
        PlannedInvestment = row.PlannedInvestment,
        WantedExpert = row.WantedExpert,
        Post = row.Post,
        Remark = row.Remark,
    };

    public static string?[] Of(NeedRow row) => Of(row.EnterpriseCode.Code, row.EnterpriseName, Facts(row), row.RaisedOn);

    public static string?[] Of(EnterpriseNeed need, HostEnterprise enterprise) => Of(enterprise.CreditCode, enterprise.Name, need.Facts, need.RaisedOn);

    public static List<FieldChange> Changes(string?[] before, string?[] now)
    {
        var changes = new List<FieldChange>();
        foreach (var column in NeedsRegister.Schema.Columns)
        {
            var (old, text) = (before[column.Index], now[column.Index]);
            if (old != text && column.Name != EnterpriseName && !(column.Name == RaisedOn && text is null))
            {
                changes.Add(new FieldChange(column.Name, old, text));
            }
        }

        return changes;
    }

    private static string?[] Of(string code, string? enterprise, NeedFacts facts, DateOnly? raisedOn) =>
    [
        code, enterprise, facts.Title, facts.Field, facts.Description, facts.PlannedInvestment?.ToString(), facts.WantedExpert, facts.Post,
        raisedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), facts.Remark,
    ];
}
