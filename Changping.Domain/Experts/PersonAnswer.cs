namespace Changping.Domain.Experts;

/// <summary>What two persons find of two records that may mean one person.</summary>
public enum PersonAnswer
{
    /// <summary>One person: one record is kept, the other merged into it.</summary>
    Same,
    Different,
}

public enum PersonCaseState
{
    Proposed,
    Confirmed,
    Refused,

    /// <summary>Confirmed once, and taken back by two persons.</summary>
    Undone,
}

public static class PersonCaseWords
{
    public static string ChineseName(this PersonAnswer answer) => answer switch
    {
        PersonAnswer.Same => "同一人",
        PersonAnswer.Different => "不是同一人",
    };

    public static string ChineseName(this PersonCaseState state) => state switch
    {
        PersonCaseState.Proposed => "待确认",
        PersonCaseState.Confirmed => "已确认",
        PersonCaseState.Refused => "已退回",
        PersonCaseState.Undone => "已撤销",
    };
}
