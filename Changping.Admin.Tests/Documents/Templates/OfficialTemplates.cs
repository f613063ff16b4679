namespace Changping.Admin.Tests.Documents.Templates;

/// <summary>Papers between offices: the letter of filing, the minutes of a review, the opinion after the service period.</summary>
internal static class OfficialTemplates
{
    private const int Width = 8840;

    public static byte[] Filing() => new Paper()
        .Line("RedHead", "北京市昌平区科学技术委员会")
        .Line("RedLine", "{编号}")
        .Line("Title", "关于昌平区“科技副总”合作项目备案的函")
        .Line("Normal", "区人才工作领导小组办公室：")
        .Line("BodyIndented", "根据《昌平区“科技副总”柔性引才工作实施意见》，我委于{评审日期}组织专家开展了{评审批次}。现将评审通过的“科技副总”合作项目共{项目数}项，项目总经费合计{经费合计}元（大写：{经费合计大写}），报送备案，项目清单附后。")
        .Line("BodyIndented", "专此函达，请予备案。")
        .Line("Note", "附：“科技副总”合作项目备案清单")
        .Line("Closing")
        .Line("Closing", "北京市昌平区科学技术委员会")
        .Line("Closing", "{签发日期}")
        .Line("Note", "（联系人：{联系人}；联系电话：{联系电话}）")
        .EndSection(PaperStyles.Upright)
        .Line("ListTitle", "“科技副总”合作项目备案清单")
        .Line("ListNote", "评审批次：{评审批次}　　金额单位：元")
        .Rows("备案项目", 0, "{经费合计}（大写：{经费合计大写}），共{项目数}项",
        [
            ("序号", 700, "序号", "TableMiddle"), ("项目编号", 2100, "项目编号", "TableMiddle"), ("项目名称", 3100, "项目名称", "TableText"), ("合作企业", 2500, "合作企业", "TableText"),
            ("科技副总", 1200, "科技副总", "TableMiddle"), ("派出单位", 1590, "派出单位", "TableText"), ("评审得分", 1000, "评审得分", "TableMiddle"),
            ("项目总经费", 1700, "项目总经费", "TableFigures"),
        ])
        .Line("Normal")
        .Build("备案函", PaperStyles.Across, numbered: true);

    public static byte[] Minutes() => new Paper()
        .Line("Title", "昌平区“科技副总”合作项目评审会议纪要")
        .Facts(1500, Width,
            ["纪要编号", "{编号}", "评审批次", "{评审批次}"],
            ["评审日期", "{评审日期}", "评审地点", "{评审地点}"],
            ["主持人", "{主持人}", "记录人", "{记录人}"],
            ["评分规则", "{评分规则}"],
            ["人员变动", "{人员变动}"])
        .Line("TableCaption", "一、评审专家")
        .Rows("评审专家",
            ("序号", 680, "序号", "TableMiddle"), ("姓名", 1200, "专家姓名", "TableMiddle"), ("工作单位", 2960, "专家单位", "TableText"),
            ("职称", 1700, "专家职称", "TableMiddle"), ("职务", 900, "专家组职务", "TableMiddle"), ("签字", 1400, "", "TableMiddle"))
        .Line("TableCaption", "二、回避情况")
        .Rows("回避情况",
            ("回避专家", 1600, "回避专家", "TableMiddle"), ("回避项目", 3640, "回避项目", "TableText"), ("回避事由", 3600, "回避事由", "TableText"))
        .Line("TableCaption", "三、评分结果")
        .Rows("评审项目",
            ("序号", 680, "序号", "TableMiddle"), ("项目编号", 1900, "项目编号", "TableMiddle"), ("项目名称", 2160, "项目名称", "TableText"),
            ("各专家评分", 2300, "各专家评分", "TableMiddle"), ("得分", 900, "最终得分", "TableMiddle"), ("结论", 900, "评审结果", "TableMiddle"))
        .Line("TableCaption", "四、评审决议")
        .Block("BodyIndented", "评审决议")
        .Line("Closing")
        .Line("Closing", "北京市昌平区科学技术委员会")
        .Line("Closing", "{签发日期}")
        .Build("评审会议纪要", PaperStyles.Upright, numbered: true);

    public static byte[] Evaluation() => new Paper()
        .Line("Title", "昌平区“科技副总”任职评价意见")
        .Facts(1500, Width,
            ["编　　号", "{编号}", "评价日期", "{评价日期}"],
            ["姓　　名", "{姓名}", "派出单位", "{派出单位}"],
            ["合作企业", "{合作企业}", "聘任岗位", "{聘任岗位}"],
            ["合作项目", "{项目名称}（{项目编号}）"],
            ["服务期", "{服务起始日}至{服务截止日}"])
        .Line("TableCaption", "一、评价专家组")
        .Rows("评价专家",
            ("姓名", 1500, "专家姓名", "TableMiddle"), ("工作单位", 4140, "专家单位", "TableText"), ("职称", 1800, "专家职称", "TableMiddle"), ("职务", 1400, "专家组职务", "TableMiddle"))
        .Line("TableCaption", "二、评价等次：{评价等次}")
        .Line("TableCaption", "三、评价意见")
        .Block("BodyIndented", "评价意见")
        .Line("Closing", "北京市昌平区科学技术委员会")
        .Line("Closing", "{签发日期}")
        .Build("任职评价意见", PaperStyles.Upright, numbered: true);
}
