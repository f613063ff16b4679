namespace Changping.Admin.Registers.Workbooks;

/// <summary>Counts the characters that a file makes the program hold in memory.</summary>
internal sealed class HeldText(WorkbookLimits limits)
{
    private long _all;
    private long _long;

    /// <exception cref="WorkbookRefusedException">Together more than a register has.</exception>
    public void Add(string text)
    {
        _all += text.Length;
        _long += text.Length > limits.LongText ? text.Length : 0;
        if (_all > limits.HeldCharacters)
        {
            throw new WorkbookRefusedException("too-much-text", $"文件中的文字合计超过 {limits.HeldCharacters / 10_000:N0} 万字，请拆分后上传。");
        }

        if (_long > limits.LongCharacters)
        {
            throw new WorkbookRefusedException("too-much-text", $"文件中超过 {limits.LongText:N0} 字的长文字合计超过 {limits.LongCharacters / 10_000:N0} 万字，请删减或拆分后上传。");
        }
    }
}
