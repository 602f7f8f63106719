namespace Micrograd.Repl.Commands;

/// <summary>Whether the conversation goes on, and whether the last line failed.</summary>
internal enum Reply
{
    Fine,
    Failed,
    Leave,
}
