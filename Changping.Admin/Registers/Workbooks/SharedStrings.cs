using System.Runtime.CompilerServices;

namespace Changping.Admin.Registers.Workbooks;

/// <summary>The table of texts that cells refer to by number.</summary>
internal sealed class SharedStrings
{
    public static readonly SharedStrings None = new();

    private readonly List<string> _texts = [];

    /// <exception cref="WorkbookRefusedException">No such text.</exception>
    public string this[int index] => (uint)index < (uint)_texts.Count ? _texts[index] : throw WorkbookRefusedException.Damaged();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SharedStrings Read(Utf8Xml table, WorkbookLimits limits)
    {
        var strings = new SharedStrings();
        var collector = new TextCollector();
        var sounding = false;
        var held = new HeldText(limits);
        while (table.Next())
        {
            if (table.Is("t"u8))
            {
                if (!table.IsEnd && !table.IsEmpty && !sounding)
                {
                    table.AppendText(collector);
                }
            }
            else if (table.Is("si"u8))
            {
                if (table.IsEnd || table.IsEmpty)
                {
                    strings.Add(collector.ToString(), held, limits);
                }

                collector.Clear();
            }
            else if (table.Is("rPh"u8))
            {
                sounding = !table.IsEnd && !table.IsEmpty;
            }
        }

        return strings;
    }

    private void Add(string text, HeldText held, WorkbookLimits limits)
    {
        held.Add(text);
        _texts.Add(text);
        if (_texts.Count > limits.SharedStrings)
        {
            throw new WorkbookRefusedException("too-large", "文件中的文字过多，请拆分后上传。");
        }
    }
}
