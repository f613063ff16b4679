namespace Changping.Admin.Registers.Schemas;

/// <summary>Words that surely are of one of two columns that forms combine, so that 教授/系主任 under 职务/职称 is asked and not guessed.</summary>
internal static class CombinedWords
{
    public static bool IsTitle(string word) => word is
        "教授" or "副教授" or "讲师" or "助教" or "研究员" or "副研究员" or "助理研究员" or "工程师" or "高级工程师" or "正高级工程师" or "教授级高级工程师"
        or "主任医师" or "副主任医师" or "主治医师" or "正高级" or "副高级" or "中级" or "特聘教授" or "特聘研究员";

    public static bool IsDegree(string word) =>
        word.EndsWith("博士", StringComparison.Ordinal) || word.EndsWith("硕士", StringComparison.Ordinal) || word.EndsWith("学士", StringComparison.Ordinal);

    public static bool IsEducation(string word) =>
        word.Contains("研究生", StringComparison.Ordinal) || word.Contains("本科", StringComparison.Ordinal) || word.Contains("专科", StringComparison.Ordinal)
        || word is "大专" or "大学" or "中专";
}
