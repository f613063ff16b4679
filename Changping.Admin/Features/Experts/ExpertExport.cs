using Changping.Admin.Components.Shared.Lists;
using Changping.Admin.Data;
using Changping.Admin.Data.Exports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;
using Changping.Admin.Security;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>One nomination with its person, as the register has it; read column by column, which takes half the time of reading it by parts.</summary>
public sealed record ExpertExportRow(
    string Number, string Name, Gender? Gender, PartialDate? BirthDate, IdentityDocumentKind Kind, string Document, string? Nationality, string Institution,
    string? Department, string? Post, string? Title, string? Education, AcademicDegree? Degree, string? Discipline, string? ResearchDirection,
    PartialDate? WorkStart, string? Phone, string? Email, string? CoreIntellectualProperty, string? MatureAchievement, string? SolvableProblems,
    bool? PoliticalQuality, bool? LawAbiding, bool? GoodHealth, bool? Dedication, bool? ProfessionalAbility, DateOnly NominatedOn, string? Remark, Overall Overall);

/// <summary>拟聘专家推荐情况汇总表 goes out, with the columns it comes in by, so that it can be corrected and imported again.</summary>
public sealed class ExpertExport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
    : RegisterExport<ExpertExportRow>("experts", ExpertsRegister.Schema.Title, Permission.ExportPersonalData, contexts, commands)
{
    protected override IReadOnlyList<ExportColumn<ExpertExportRow>> Columns { get; } =
    [
        ExportColumn.Text<ExpertExportRow>("姓名", 10, row => row.Name),
        ExportColumn.Text<ExpertExportRow>("性别", 6, row => row.Gender?.ChineseName()),
        ExportColumn.PartialDate<ExpertExportRow>("出生日期", row => row.BirthDate),
        ExportColumn.Text<ExpertExportRow>("证件类型", 12, row => row.Kind.ChineseName()),
        ExportColumn.Text<ExpertExportRow>("证件号码", 21, row => row.Document),
        ExportColumn.Text<ExpertExportRow>("国籍", 8, row => row.Nationality),
        ExportColumn.Text<ExpertExportRow>("派出单位", 24, row => row.Institution),
        ExportColumn.Text<ExpertExportRow>("所在部门", 18, row => row.Department),
        ExportColumn.Text<ExpertExportRow>("现任职务", 12, row => row.Post),
        ExportColumn.Text<ExpertExportRow>("专业技术职务", 14, row => row.Title),
        ExportColumn.Text<ExpertExportRow>("学历", 12, row => row.Education),
        ExportColumn.Text<ExpertExportRow>("学位", 8, row => row.Degree?.ChineseName()),
        ExportColumn.Text<ExpertExportRow>("从事学科", 16, row => row.Discipline),
        ExportColumn.LongText<ExpertExportRow>("研究方向", 24, row => row.ResearchDirection),
        ExportColumn.PartialDate<ExpertExportRow>("参加工作时间", row => row.WorkStart),
        ExportColumn.Text<ExpertExportRow>("联系电话", 14, row => row.Phone),
        ExportColumn.Text<ExpertExportRow>("电子邮箱", 22, row => row.Email),
        ExportColumn.LongText<ExpertExportRow>("核心知识产权", 24, row => row.CoreIntellectualProperty),
        ExportColumn.LongText<ExpertExportRow>("成熟科技成果", 24, row => row.MatureAchievement),
        ExportColumn.LongText<ExpertExportRow>("可解决的技术问题", 28, row => row.SolvableProblems),
        ExportColumn.YesNo<ExpertExportRow>("政治素质", row => row.PoliticalQuality),
        ExportColumn.YesNo<ExpertExportRow>("遵纪守法", row => row.LawAbiding),
        ExportColumn.YesNo<ExpertExportRow>("身体健康", row => row.GoodHealth),
        ExportColumn.YesNo<ExpertExportRow>("事业心责任感", row => row.Dedication),
        ExportColumn.YesNo<ExpertExportRow>("专业能力", row => row.ProfessionalAbility),
        ExportColumn.Date<ExpertExportRow>("推荐日期", row => row.NominatedOn),
        ExportColumn.LongText<ExpertExportRow>("备注", 16, row => row.Remark),
        ExportColumn.Text<ExpertExportRow>("推荐编号", 16, row => row.Number),
        ExportColumn.Text<ExpertExportRow>("认定结论", 12, row => row.Overall.ChineseName()),
    ];

    protected override Task<IEnumerable<ExpertExportRow>> RowsAsync(AdminDbContext context, ExportRequest request, CancellationToken cancel)
    {
        var query = ListAddress.Of(request.Filters);
        var listings = ListNominations.Matching(context, query);
        if (request.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            listings = listings.Where(listing => listing.NominatedOn >= first && listing.NominatedOn <= last);
        }

        if (request.Month is { } month)
        {
            var (first, last) = (month.FirstDay, month.LastDay);
            listings = listings.Where(listing => listing.NominatedOn >= first && listing.NominatedOn <= last);
        }

        return Task.FromResult((from listing in listings
                                join nomination in context.Nominations.AsNoTracking() on listing.NominationId equals nomination.Id
                                join expert in context.Experts.AsNoTracking() on nomination.ExpertId equals expert.Id
                                orderby nomination.Number
                                select new ExpertExportRow(
                                    nomination.Number, expert.Details.Name, expert.Details.Gender, expert.Details.BirthDate, expert.DocumentKind, expert.DocumentNumber,
                                    expert.Details.Nationality, listing.Institution, nomination.Facts.Department, nomination.Facts.Post,
                                    nomination.Facts.Credentials.Title, nomination.Facts.Credentials.Education, nomination.Facts.Credentials.Degree,
                                    nomination.Facts.Credentials.Discipline, nomination.Facts.Credentials.ResearchDirection, nomination.Facts.Credentials.WorkStart,
                                    expert.Details.Phone, expert.Details.Email, nomination.Facts.Credentials.CoreIntellectualProperty,
                                    nomination.Facts.Credentials.MatureAchievement, nomination.Facts.Credentials.SolvableProblems,
                                    nomination.Facts.Attestations.PoliticalQuality, nomination.Facts.Attestations.LawAbiding,
                                    nomination.Facts.Attestations.GoodHealth, nomination.Facts.Attestations.Dedication,
                                    nomination.Facts.Attestations.ProfessionalAbility, nomination.NominatedOn, nomination.Facts.Remark, listing.Overall)).AsEnumerable());
    }
}
