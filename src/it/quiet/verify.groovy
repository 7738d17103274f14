import io.github.persistenttasks.it.BuildLog

def log = BuildLog.of(basedir)
// A clean check prints nothing; a failing check prints everything that the reader of the log needs.
log.doesNotContain('mysql')
log.doesNotContain('[INFO]')
log.contains('[ERROR] com.weibo:motan-core:1.1.9 leaves 1 task running:')
log.contains('com.weibo.api.motan.util.StatsUtil.<clinit>(StatsUtil.java:51)')
