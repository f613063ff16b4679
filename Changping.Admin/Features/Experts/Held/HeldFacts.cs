using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Changping.Admin.Features.Experts.Held;

/// <summary>One thing that is held on a person, in the words of the screen and nothing masked.</summary>
/// <param name="Kind">Of the record.</param>
/// <param name="Record">Its number or name; empty of a part of another.</param>
internal sealed record HeldFact(string Kind, string Record, string Field, string? Value);

/// <summary>Says of each record of <see cref="PersonRecords"/> every fact that the model keeps.</summary>
internal static class HeldFacts
{
    /// <summary>Parts and copies, which are no subject of their own.</summary>
    private static readonly Dictionary<Type, string> Parts = new()
    {
        [typeof(Relaxation)] = "放宽条件",
        [typeof(PoolStep)] = "出入库事项",
        [typeof(NoticeObjection)] = "公示异议",
        [typeof(StepProposal)] = "待确认事项",
        [typeof(ReviewedProject)] = "评审结果",
        [typeof(ReviewAssignment)] = "评审安排",
        [typeof(ScoreSheet)] = "评分表",
        [typeof(Extension)] = "延长服务",
        [typeof(Disbursement)] = "拨付明细",
        [typeof(Attachment)] = "附件",
        [typeof(IssuedDocument)] = "文书",
    };

    /// <summary>Whose sheet it is, is the reviewer's and not the expert's.</summary>
    private static readonly string[] Others = [nameof(ScoreSheet.ScoredBy)];

    public static IEnumerable<HeldFact> Of(AdminDbContext context, IEnumerable<object> records) => records.SelectMany(record => record switch
    {
        AuditEntry entry => Of(entry),
        ImportedRow row => Of(row),
        NominationListing listing =>
        [
            new(RecordKind.Nomination.ChineseName(), listing.Number, "派出单位", listing.Institution),
            new(RecordKind.Nomination.ChineseName(), listing.Number, "最近一次认定", listing.Overall.ChineseName()),
        ],
        _ => Of(context.Entry(record)),
    });

    private static IEnumerable<HeldFact> Of(AuditEntry entry)
    {
        var name = $"{OfficeClock.ToOffice(entry.At):yyyy-MM-dd HH:mm} {entry.ActorName} {entry.Kind.ChineseName()}";
        yield return new("操作日志", name, entry.SubjectKind.ChineseName(), string.Join(" · ", new[] { entry.Subject, entry.About }.OfType<string>())
            + (entry.Reason is null ? "" : $"（{entry.Reason}）"));
        foreach (var change in entry.Changes)
        {
            yield return new("操作日志", name, change.Field, change.Old is null ? change.New : $"{change.Old} → {change.New}");
        }
    }

    private static IEnumerable<HeldFact> Of(ImportedRow row)
    {
        yield return new("导入的行", $"第 {row.Row} 行", "记录", row.Label);
        foreach (var change in row.Changes)
        {
            yield return new("导入的行", $"第 {row.Row} 行", change.Field, change.Old is null ? change.New : $"{change.Old} → {change.New}");
        }

        foreach (var hint in row.Hints)
        {
            yield return new("导入的行", $"第 {row.Row} 行", "提示", hint);
        }
    }

    private static IEnumerable<HeldFact> Of(EntityEntry entry)
    {
        var subject = AuditSubjects.Of(entry.Entity);
        var kind = Parts.GetValueOrDefault(entry.Metadata.ClrType) ?? subject!.Kind.ChineseName();
        return Facts(entry.Properties, entry.ComplexProperties).Select(fact => new HeldFact(kind, subject?.Name ?? "", fact.Field, fact.Value));
    }

    private static IEnumerable<(string Field, string? Value)> Facts(IEnumerable<PropertyEntry> properties, IEnumerable<ComplexPropertyEntry> parts)
    {
        foreach (var property in properties.Where(property => !AuditWords.IsSilent(property.Metadata.Name) && !property.Metadata.IsForeignKey()))
        {
            if (Say(property.Metadata.Name, property.CurrentValue) is { Length: > 0 } value)
            {
                yield return (ChangeRecorder.Word(property.Metadata), value);
            }
        }

        foreach (var fact in parts.Where(part => !Others.Contains(part.Metadata.Name)).SelectMany(part => Facts(part.Properties, part.ComplexProperties)))
        {
            yield return fact;
        }
    }

    /// <summary>As the log says it, but whole: for the person there is nothing to be masked.</summary>
    private static string? Say(string property, object? value) => value is Verdict verdict
        ? $"{AuditWords.Value("", verdict)}：{string.Join("；", verdict.Findings.Select(finding => $"{finding.Criterion.ChineseName()} {finding.Outcome.ChineseName()}，{finding.Evidence}"))}"
        : AuditWords.Value(property is "Fen" or "PlannedFen" ? property : "", value);
}
