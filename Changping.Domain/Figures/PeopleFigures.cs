namespace Changping.Domain.Figures;

/// <summary>Every count of people and projects that several pages show.</summary>
public static class PeopleFigures
{
    public static readonly FigureDefinition Pool = new("人才库", "现在在库的专家，每人计一次；已出库的不计");
    public static readonly FigureDefinition Pooled = new("入库", "该年内入库且现在仍在库的专家");
    public static readonly FigureDefinition OnDuty = new("在岗", "已到岗、服务期已开始且未届满的科技副总；未到岗和已届满待结题的不计");
    public static readonly FigureDefinition Ending = new("届满", "在岗、服务期最后一日在所述天数之内的");
    public static readonly FigureDefinition Over = new("已届满待结题", "服务期最后一日已过、尚未办理结题的");
    public static readonly FigureDefinition Absent = new("未到岗", "两份聘书已颁发、约定的服务起始日已到、尚未登记到岗的");
}
