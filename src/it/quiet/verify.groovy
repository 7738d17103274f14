import io.github.persistenttasks.it.BuildLog

def log = BuildLog.of(basedir)
// Not a word of a clean check, and all of a failing one that a reader of the log needs.
log.doesNotContain('mysql')
log.doesNotContain('[INFO]')
log.contains('[ERROR] com.weibo:motan-core:1.1.9 leaves 1 task running:')
log.contains('[ERROR]     started at com.weibo.api.motan.util.StatsUtil.<clinit>(StatsUtil.java:51)')
