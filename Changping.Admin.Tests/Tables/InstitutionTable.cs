using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Organizations;

namespace Changping.Admin.Tests.Tables;

/// <summary>二（一）: who may send an expert, by the reference lists as they are and by what an officer confirmed.</summary>
public sealed class InstitutionTable
{
    private static readonly ReferenceFiles Reference = ReferenceFiles.Load(SourceTree.DataDirectory);

    /// <summary>核定类别 is empty where no officer confirmed anything, and 无 where one confirmed that it is of no kind.</summary>
    public static TheoryData<CaseRow> Rows => CaseTable.Read(
        "二（一）派出单位.csv", "推荐日期", "派出单位", "核定类别", "核定学科", "从事学科", "结论", "条款", "事实须含", "补救须含");

    [Theory, MemberData(nameof(Rows))]
    public void An_institution_is_judged_as_the_table_says(CaseRow row)
    {
        var name = row.Text("派出单位")!;
        var found = Sample.Verdict(Reference, Sample.Case(InstitutionProfile.Of(name, Record(name, row), Reference.Institutions), row.Text("从事学科")),
            row.Day("推荐日期"))
            .Findings[0];

        Assert.Equal((row.One<Outcome>("结论", VerdictWords.ChineseName), row.Text("条款")), (found.Outcome, found.Clause.Number));
        Assert.Contains(row.Text("事实须含")!, found.Evidence, StringComparison.Ordinal);
        Assert.Equal(found.Outcome is Outcome.NotMet or Outcome.Unknown, found.Cure is not null);
        Assert.Contains(row.Text("补救须含") ?? "", found.Cure ?? "", StringComparison.Ordinal);
    }

    private static SendingInstitution? Record(string name, CaseRow row)
    {
        if (row.Text("核定类别") is not { } kinds)
        {
            return null;
        }

        var record = new SendingInstitution(Id.New<InstitutionId>(), name);
        record.Confirm(kinds == "无" ? [] : row.Several<InstitutionKind>("核定类别", InstitutionKinds.ChineseName), row.List("核定学科"), "核定材料");
        return record;
    }
}
