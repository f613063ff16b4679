namespace Changping.Admin.Tests.Documents.Templates;

/// <summary>三（三）: the two letters of appointment, each on one page.</summary>
internal static class LetterTemplates
{
    public static byte[] District() => new Paper()
        .Line("LetterTitle", "聘　书")
        .Line("LetterNumber", "编号：{编号}")
        .Line("LetterName", "{姓名}：")
        .Line("LetterBody", "经{派出单位}推荐、供需双方选择并通过评审备案，兹聘请您为昌平区“科技副总”，任{合作企业}{聘任岗位}，负责合作项目“{项目名称}”。聘期自{服务起始日}至{服务截止日}。")
        .Line("LetterBody", "特颁此证。")
        .Line("LetterClosing")
        .Line("LetterClosing", "北京市昌平区科学技术委员会")
        .Line("LetterClosing", "{签发日期}")
        .Build("昌平区聘书", PaperStyles.Letter, numbered: false);

    public static byte[] Company() => new Paper()
        .Line("LetterTitle", "任职聘书")
        .Line("LetterNumber", "编号：{编号}")
        .Line("LetterName", "{姓名}：")
        .Line("LetterBody", "根据昌平区“科技副总”合作项目三方合作协议，经与{派出单位}协商一致，我单位聘任您为{聘任岗位}，负责合作项目“{项目名称}”的研发组织与成果转化。任期自{服务起始日}至{服务截止日}。")
        .Line("LetterBody", "此聘。")
        .Line("LetterClosing")
        .Line("LetterClosing", "{合作企业}")
        .Line("LetterClosing", "{签发日期}")
        .Build("企业任职聘书", PaperStyles.Letter, numbered: false);
}
