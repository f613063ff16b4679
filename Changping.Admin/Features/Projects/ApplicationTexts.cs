using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Projects;

/// <summary>An application in the words of its form, field by field, so that two people's can be laid side by side.</summary>
public static class ApplicationTexts
{
    public const string Enterprise = "合作企业";
    public const string Expert = "拟聘专家";
    public const string Title = "项目名称";
    public const string Field = "学科类别";
    public const string Cost = "项目总经费（元）";
    public const string Remark = "备注";

    /// <summary>The goals stand under the names of their kinds.</summary>
    public static Dictionary<string, string?> Of(ApplicationForm form, string enterpriseName, string expertName)
    {
        Dictionary<string, string?> texts = new()
        {
            [Enterprise] = $"{enterpriseName} {form.Enterprise}",
            [Expert] = $"{expertName} {form.Expert}",
            [Title] = form.Title,
            [Field] = form.Field.ChineseName(),
            [Cost] = form.TotalCost.ToString(),
        };
        foreach (var kind in ResultKinds.All)
        {
            texts[kind.ChineseName()] = form.Goals.FirstOrDefault(goal => goal.Kind == kind)?.ToString();
        }

        texts[Remark] = form.Remark;
        return texts;
    }
}
